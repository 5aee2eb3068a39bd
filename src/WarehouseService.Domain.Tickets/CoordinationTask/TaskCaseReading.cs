namespace WarehouseService.Domain.Tickets;

/// <summary>A case as its keeper reads it for a task, and the fence that asserts that it did not move since.</summary>
/// <threadsafety>Belongs to one command; not thread-safe.</threadsafety>
public sealed class TaskCaseReading
{
    private readonly Func<CancellationToken, Task<TaskCase?>> _read;

    /// <summary>A reading.</summary>
    /// <param name="fence">The fence through which it reads.</param>
    /// <param name="read">Reads it; null if there is no such case.</param>
    public TaskCaseReading(Part fence, Func<CancellationToken, Task<TaskCase?>> read)
    {
        ArgumentNullException.ThrowIfNull(fence);
        ArgumentNullException.ThrowIfNull(read);
        Fence = fence;
        _read = read;
    }

    /// <summary>Once the case was read, a plan with this part commits only if it did not move.</summary>
    public Part Fence { get; }

    /// <summary>The case; null if there is none.</summary>
    public Task<TaskCase?> ReadAsync(CancellationToken cancellationToken = default) => _read(cancellationToken);
}
