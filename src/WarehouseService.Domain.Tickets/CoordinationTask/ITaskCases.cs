namespace WarehouseService.Domain.Tickets;

/// <summary>What tasks ask whoever keeps cases of a kind.</summary>
/// <remarks>Implementations are thread-safe.</remarks>
public interface ITaskCases
{
    /// <summary>The kind of cases that it answers for, as in <see cref="CaseReference.Kind"/>.</summary>
    string Kind { get; }

    /// <summary>A case, to be read if somebody asks.</summary>
    /// <param name="id">The case's id.</param>
    /// <param name="context">The command on whose behalf it is read.</param>
    TaskCaseReading Read(string id, CommandContext context);
}
