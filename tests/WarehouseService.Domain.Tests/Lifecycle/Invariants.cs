using WarehouseService.Domain.Complaints;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.Tests.Lifecycle;

/// <summary>What must hold after every accepted command, against what was seen before.</summary>
internal sealed class Invariants(House house)
{
    private readonly Dictionary<string, Ticket> _tickets = [];
    private readonly Dictionary<string, Complaint> _complaints = [];
    private readonly Dictionary<string, Money> _paid = [];

    public async Task RequireAfterAsync(ICommand command, string what)
    {
        switch (command)
        {
            case TicketCommand { Ticket: var id }:
                await RequireTicketAsync(id, what);
                await RequireHierarchyAsync(id, what);
                break;
            case ComplaintCommand { Complaint: var id }:
                await RequireComplaintAsync(id, what);
                break;
            case RemedyCommand { Remedy: var id }:
                await RequireRemedyAsync(id, what);
                break;
        }
    }

    private async Task RequireTicketAsync(string id, string what)
    {
        var now = (await house.FindAsync<Ticket>(id)).State!;
        var live = (await house.FindAsync<CaseLinks>(CaseReference.Ticket(id).ToString())).State?.Live ?? [];
        if (_tickets.TryGetValue(id, out var then))
        {
            Assert.True(then.FirstResponseAt is null || now.FirstResponseAt == then.FirstResponseAt, $"{what}: the first response moved.");
            Assert.True(then.FirstResolvedAt is null || now.FirstResolvedAt == then.FirstResolvedAt, $"{what}: the first resolution moved.");
            Assert.True(
                now.Reopens >= then.Reopens && now.Reassignments >= then.Reassignments && now.PublicReplies >= then.PublicReplies
                    && now.EscalationLevel >= then.EscalationLevel && now.CustomerWait >= then.CustomerWait,
                $"{what}: a count fell.");
        }

        Assert.True(now.Status != TicketStatus.Merged || live.IsEmpty, $"{what}: merged, and something was left behind: {string.Join(", ", live)}");
        Assert.True(
            now.Status != TicketStatus.Cancelled || live.All(link => link.Kind == CaseLinkKind.Child),
            $"{what}: cancelled with something alive on it: {string.Join(", ", live)}");
        Assert.True(now.Status != TicketStatus.Closed || !live.Any(link => link.Kind == CaseLinkKind.Complaint), $"{what}: closed over a complaint.");
        Assert.True(now.Status != TicketStatus.Resolved || !live.Any(link => link.Kind == CaseLinkKind.Task), $"{what}: resolved over a task.");
        _tickets[id] = now;
    }

    private async Task RequireHierarchyAsync(string id, string what)
    {
        var above = new HashSet<string>();
        for (var next = id; next is not null; next = (await house.FindAsync<Ticket>(next)).State?.Parent)
        {
            Assert.True(above.Add(next), $"{what}: a ring of {string.Join(", ", above)}.");
        }
    }

    private async Task RequireComplaintAsync(string id, string what)
    {
        var now = (await house.FindAsync<Complaint>(id)).State!;
        if (_complaints.TryGetValue(id, out var then))
        {
            Assert.True(then.AnsweredAt is null || now.AnsweredAt == then.AnsweredAt, $"{what}: the answer moved.");
            Assert.True(!then.IsAnswerBreached() || now.IsAnswerBreached(), $"{what}: a breach went away.");
            Assert.True(now.Stage >= then.Stage && now.Stage <= 2 && now.EscalationLevel >= then.EscalationLevel, $"{what}: a stage or level fell.");
        }

        _complaints[id] = now;
    }

    private async Task RequireRemedyAsync(string id, string what)
    {
        var remedy = (await house.FindAsync<Remedy>(id)).State!;
        if (remedy.Status != RemedyStatus.Executed)
        {
            return;
        }

        var approval = remedy.Approval!;
        Assert.True(remedy.Amount == approval.Amount, $"{what}: {remedy.Amount} was paid, {approval.Amount} was approved.");
        Assert.True(remedy.ExecutedAt <= approval.ValidUntil, $"{what}: paid after the approval lapsed.");
        var persons = new[] { remedy.RequestedBy.Id, approval.By?.Id, remedy.ExecutedBy!.Id }.OfType<string>().ToList();
        Assert.True(persons.Distinct().Count() == persons.Count, $"{what}: one person in two parts: {string.Join(", ", persons)}.");
        Assert.True(_paid.TryAdd(id, remedy.Amount) || _paid[id] == remedy.Amount, $"{what}: paid twice.");
    }
}
