using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.Complaints;

/// <summary>Complaints as cases of tasks: an unfinished one takes tasks, and the person complained about has none of them.</summary>
/// <threadsafety>Thread-safe if the store is.</threadsafety>
public sealed class ComplaintTaskCases : ITaskCases
{
    private readonly Repository<Complaint, ComplaintStatus, ComplaintKnowledge> _complaints;

    /// <summary>The complaints of a store.</summary>
    public ComplaintTaskCases(Repository<Complaint, ComplaintStatus, ComplaintKnowledge> complaints)
    {
        ArgumentNullException.ThrowIfNull(complaints);
        _complaints = complaints;
    }

    /// <inheritdoc />
    public string Kind => CaseReference.ComplaintKind;

    /// <inheritdoc />
    public TaskCaseReading Read(string id, CommandContext context)
    {
        var fence = _complaints.Fence(id, context);
        return new(fence, async cancel => await fence.ReadAsync(cancel).ConfigureAwait(false) is { } complaint ? CaseOf(complaint) : null);
    }

    private static TaskCase CaseOf(Complaint complaint) => new()
    {
        Customer = complaint.Customer,
        Status = complaint.Status.Name,
        TakesTasks = complaint.Status != ComplaintStatus.Closed && complaint.Status != ComplaintStatus.Withdrawn,
        Excluded = complaint.About,
        Facts = complaint.Timers.Facts,
    };
}
