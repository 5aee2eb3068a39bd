using WarehouseService.Domain.Json;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Tickets.Tests.Language;

/// <summary>Complaints as a test says they are: those named here are unfinished, each of customer C1 and perhaps about somebody.</summary>
internal sealed class Complaints(IAggregateStore store) : ITaskCases
{
    private readonly Repository<Claim, ClaimStatus, ClaimKnowledge> _records = new(store, ClaimFormat.Instance, new ClaimLifecycle());

    public Dictionary<string, string?> AboutWhom { get; } = [];

    public string Kind => CaseReference.ComplaintKind;

    public TaskCaseReading Read(string id, CommandContext context) => new(_records.Fence($"complaint/{id}", context), _ => Task.FromResult(
        AboutWhom.TryGetValue(id, out var about)
            ? new TaskCase { Customer = "C1", Status = "investigating", TakesTasks = true, Excluded = about }
            : null));
}
