namespace WarehouseService.Domain;

/// <summary>A status of a lifecycle. Logic depends on its category and never looks at a name.</summary>
public interface IStatus
{
    /// <summary>The stable name.</summary>
    string Name { get; }

    /// <summary>What the status means for the work.</summary>
    StatusCategory Category { get; }
}
