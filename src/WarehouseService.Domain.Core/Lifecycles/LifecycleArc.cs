namespace WarehouseService.Domain;

/// <summary>One arc of a lifecycle's diagram.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public readonly record struct LifecycleArc
{
    internal LifecycleArc(IStatus? from, IStatus to)
    {
        From = from;
        To = to;
    }

    /// <summary>The status before; null where the record is opened.</summary>
    public IStatus? From { get; }

    /// <summary>The status after.</summary>
    public IStatus To { get; }
}
