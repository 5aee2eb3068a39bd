using NodaTime;
using WarehouseService.Domain.Complaints.Tests.Language;
using WarehouseService.Domain.Tickets;
using WarehouseService.Storage.Sqlite;
using static WarehouseService.Domain.Complaints.Tests.Language.People;

namespace WarehouseService.Domain.Complaints.Tests;

public sealed class RaceTests
{
    private const int InMemory = 400;
    private const int OnDisk = 25;

    [Fact]
    public Task Two_requests_at_once_that_together_pass_standing_authority_are_not_both_approved_at_once() =>
        Race(InMemory, NoStore, TwoRequestsAsync);

    [Fact]
    public Task Two_requests_at_once_are_not_both_approved_at_once_on_SQLite_either() => Race(OnDisk, OnSqlite, TwoRequestsAsync);

    [Fact]
    public Task Two_approvals_at_once_that_together_pass_the_limit_do_not_both_win() => Race(InMemory, NoStore, TwoApprovalsAsync);

    [Fact]
    public Task Two_approvals_at_once_do_not_both_win_on_SQLite_either() => Race(OnDisk, OnSqlite, TwoApprovalsAsync);

    [Fact]
    public Task One_approval_is_paid_once_by_two_at_once() => Race(InMemory, NoStore, async desk =>
    {
        var story = AComplaint.Filed(desk).Investigating().Requested(100);
        var refusals = await AtOnce(
            () => desk.Ask(Fay, story.Now, new ExecuteRemedy { Remedy = "R1" }),
            () => desk.Ask(Finn, story.Now, new ExecuteRemedy { Remedy = "R1" }));
        Assert.Equal(CoreCodes.InvalidState, Assert.Single(refusals, refusal => refusal is not null)!.Code);
    });

    [Fact]
    public Task An_amended_amount_is_never_paid_under_the_old_approval() => Race(InMemory, NoStore, async desk =>
    {
        var story = AComplaint.Filed(desk).Investigating().Requested(500).Given(Sue, new ApproveRemedy { Remedy = "R1" });
        await AtOnce(
            () => desk.Ask(Fay, story.Now, new ExecuteRemedy { Remedy = "R1" }),
            () => desk.Ask(Ann, story.Now, new AmendRemedy { Remedy = "R1", Amount = Yuan.Of(900) }));
        var remedy = desk.Remedy().State!;
        Assert.True(remedy.Status == RemedyStatus.Requested || remedy.Amount == Yuan.Of(500), $"{remedy.Status} {remedy.Amount}");
    });

    [Fact]
    public Task A_complaint_is_never_withdrawn_under_a_remedy_approved_at_the_same_moment() => Race(InMemory, NoStore, async desk =>
    {
        var story = AComplaint.Filed(desk).Investigating().Requested(500);
        var refusals = await AtOnce(
            () => desk.Ask(Cleo, story.Now, new WithdrawComplaint { Complaint = "K1" }), () => desk.Ask(Sue, story.Now, new ApproveRemedy { Remedy = "R1" }));
        Assert.Single(refusals, refusal => refusal is not null);
    });

    [Fact]
    public Task A_complaint_is_never_closed_under_a_task_begun_at_the_same_moment() => Race(InMemory, NoStore, async desk =>
    {
        var story = AComplaint.Filed(desk).Communicated().Given(Cleo, new AcceptDecision { Complaint = "K1" });
        var refusals = await AtOnce(
            () => desk.Ask(Sue, story.Now, new CloseComplaint { Complaint = "K1" }),
            () => desk.Ask(Ann, story.Now, new RequestTask
            { Task = "W1", For = CaseReference.Complaint("K1"), Department = Role.Warehouse, Instruction = "look" }));
        Assert.Single(refusals, refusal => refusal is not null);
    });

    [Fact]
    public Task A_ticket_is_never_closed_under_a_complaint_filed_at_the_same_moment() => Race(InMemory, NoStore, async desk =>
    {
        var story = AComplaint.OnlyATicket(desk).Given(Ann, new ResolveTicket { Ticket = "T1", Code = "answered" });
        var refusals = await AtOnce(
            () => desk.Ask(Sue, story.Now, new CloseTicket { Ticket = "T1" }), () => desk.Ask(Ann, story.Now, AComplaint.Filing()));
        Assert.Single(refusals, refusal => refusal is not null);
    });

    [Fact]
    public Task Two_complaints_on_one_subject_at_once_become_one() => Race(InMemory, NoStore, async desk =>
    {
        var story = AComplaint.WithTicket(AComplaint.OnlyATicket(desk), "T2", "C1");
        var refusals = await AtOnce(
            () => desk.Ask(Ann, story.Now, AComplaint.Filing()), () => desk.Ask(Bob, story.Now, AComplaint.Filing("K2", "T2")));
        Assert.Equal(CustomerLedgerCodes.SubjectOpen, Assert.Single(refusals, refusal => refusal is not null)!.Code);
    });

    private static async Task TwoRequestsAsync(HouseDesk desk)
    {
        var story = AComplaint.WithTicket(AComplaint.Filed(desk).Investigating(), "T2", "C1")
            .Given(Bob, AComplaint.Filing("K2", "T2", "late")).Given(Bob, new AcknowledgeComplaint { Complaint = "K2" });
        var refusals = await AtOnce(
            () => desk.Ask(Ann, story.Now, AComplaint.Request(150)), () => desk.Ask(Bob, story.Now, AComplaint.Request(150, "R2", "K2")));
        Assert.All(refusals, Assert.Null);
        Assert.Single(new[] { desk.Remedy(), desk.Remedy("R2") }, remedy => remedy.State!.Status == RemedyStatus.Approved);
    }

    // What is amended away lets one of them pass; together they never do.
    private static async Task TwoApprovalsAsync(HouseDesk desk)
    {
        var story = AComplaint.Filed(desk).Investigating().Requested(1_500).Requested(400, "R2");
        var refusals = await AtOnce(
            () => desk.Ask(Sue, story.Now, new ApproveRemedy { Remedy = "R1" }),
            () => desk.Ask(Ann, story.Now, new AmendRemedy { Remedy = "R2", Amount = Yuan.Of(501) }));
        var approved = desk.Remedy().State!.Status == RemedyStatus.Approved;
        Assert.Equal(approved, refusals[0] is null);
        Assert.Null(refusals[1]);
        Assert.Equal(RemedyCodes.AboveLimit, desk.Ask(Sam, story.Now, new ApproveRemedy { Remedy = "R2" })?.Code);
    }

    private static async Task Race(int times, Func<TemporaryStore> open, Func<HouseDesk, Task> story)
    {
        for (var race = 0; race < times; race++)
        {
            using var store = open();
            await story(store.Desk);
        }
    }

    private static TemporaryStore NoStore() => new(null);

    private static TemporaryStore OnSqlite() => new(Directory.CreateTempSubdirectory("warehouse-complaints-"));

    private static async Task<Refusal?[]> AtOnce(params Func<Refusal?>[] acts)
    {
        using var start = new Barrier(acts.Length);
        return await Task.WhenAll(acts.Select(act => Task.Run(() =>
        {
            start.SignalAndWait();
            return act();
        })));
    }

    private sealed class TemporaryStore : IDisposable
    {
        private readonly DirectoryInfo? _folder;
        private readonly SqliteStore? _store;

        public TemporaryStore(DirectoryInfo? folder)
        {
            _folder = folder;
            _store = folder is null ? null : SqliteStore.Open(Path.Combine(folder.FullName, "desk.db"), new() { SurvivesPowerFailure = false });
            Desk = new HouseDesk(store: _store, work: _store);
        }

        public HouseDesk Desk { get; }

        public void Dispose()
        {
            _store?.Dispose();
            _folder?.Delete(recursive: true);
        }
    }
}
