using WarehouseService.Domain.Tickets.Tests.Language;
using WarehouseService.Storage.Sqlite;
using static WarehouseService.Domain.Tickets.Tests.Language.People;

namespace WarehouseService.Domain.Tickets.Tests;

/// <summary>Two commands at the same moment on tickets that know of each other, in memory and on SQLite.</summary>
public sealed class GraphRaceTests
{
    private const int InMemory = 400;
    private const int OnSqlite = 50;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Of_two_opposite_merges_exactly_one_wins(bool sqlite) => RaceAsync(sqlite, (desk, ids) =>
    [
        () => desk.Ask(Ann, ATicket.Nine, new MergeTicket { Ticket = ids.A, Into = ids.B }).Refusal(),
        () => desk.Ask(Ann, ATicket.Nine, new MergeTicket { Ticket = ids.B, Into = ids.A }).Refusal(),
    ],
    (desk, ids, refusals) =>
    {
        Assert.Equal(RefusalKind.GraphViolation, Assert.Single(refusals, refusal => refusal is not null)!.Kind);
        var tickets = ((string[])[ids.A, ids.B]).Select(id => desk.Read(id).State!).ToList();
        Assert.Equal(2, Assert.Single(tickets, ticket => ticket.Status != TicketStatus.Merged).CustomerMessages);
        return refusals[0] is null;
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Of_two_opposite_parents_exactly_one_is_set(bool sqlite) => RaceAsync(sqlite, (desk, ids) =>
    [
        () => desk.Ask(Ann, ATicket.Nine, new SetParent { Ticket = ids.A, Parent = ids.B }).Refusal(),
        () => desk.Ask(Ann, ATicket.Nine, new SetParent { Ticket = ids.B, Parent = ids.A }).Refusal(),
    ],
    (desk, ids, refusals) =>
    {
        Assert.Equal(TicketCodes.Ring, Assert.Single(refusals, refusal => refusal is not null)!.Code);
        Assert.True(desk.Read(ids.A).State!.Parent is null ^ desk.Read(ids.B).State!.Parent is null);
        return refusals[0] is null;
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task A_task_that_is_asked_for_during_a_merge_is_for_the_survivor_or_refused(bool sqlite) => RaceAsync(sqlite, (desk, ids) =>
    [
        () => desk.Ask(Ann, ATicket.Nine, new MergeTicket { Ticket = ids.A, Into = ids.B }).Refusal(),
        () => desk.Ask(Bob, ATicket.Nine, TicketStory.Requesting with { Task = ids.A, For = CaseReference.Ticket(ids.A) }).Refusal(),
    ],
    (desk, ids, refusals) =>
    {
        Assert.Null(refusals[0]);
        Assert.Empty(desk.ReadLinks(ids.A).State!.Live);
        Assert.Equal(refusals[1] is null ? CaseReference.Ticket(ids.B) : null, desk.ReadTask(ids.A).State?.For);
        Assert.Equal(refusals[1] is null ? 1 : 0, desk.ReadLinks(ids.B).State?.Live.Length ?? 0);
        Assert.True(refusals[1] is null || refusals[1]!.Code == CoordinationTaskCodes.CaseSettled);
        return refusals[1] is null;
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task A_customers_message_during_a_merge_is_never_lost(bool sqlite) => RaceAsync(sqlite, (desk, ids) =>
    [
        () => desk.Ask(Ann, ATicket.Nine, new MergeTicket { Ticket = ids.A, Into = ids.B }).Refusal(),
        () => desk.Ask(Cleo, ATicket.Nine, new ReceiveFromCustomer { Ticket = ids.A, Text = "And?" }).Refusal(),
    ],
    (desk, ids, refusals) =>
    {
        Assert.All(refusals, Assert.Null);
        Assert.Equal(3, desk.Read(ids.B).State!.CustomerMessages);
        return desk.Read(ids.A).State!.CustomerMessages == 2;
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task No_ticket_is_resolved_while_another_is_put_under_it(bool sqlite) => RaceAsync(sqlite, (desk, ids) =>
    [
        () => desk.Ask(Ann, ATicket.Nine, TicketStory.Resolving with { Ticket = ids.A }).Refusal(),
        () => desk.Ask(Bob, ATicket.Nine, new SetParent { Ticket = ids.B, Parent = ids.A }).Refusal(),
    ],
    (desk, ids, refusals) =>
    {
        Assert.Single(refusals, refusal => refusal is not null);
        Assert.Equal(refusals[0] is null, desk.Read(ids.A).State!.Status == TicketStatus.Resolved);
        Assert.Equal(refusals[1] is null, desk.ReadLinks(ids.A).State is { Live.Length: 1 });
        return refusals[0] is null;
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task A_child_that_is_resolved_while_its_parent_is_merged_is_on_no_list(bool sqlite) => RaceAsync(sqlite, (desk, ids) =>
    [
        () => desk.Ask(Ann, ATicket.Nine, new MergeTicket { Ticket = ids.A, Into = ids.B }).Refusal(),
        () => desk.Ask(Ann, ATicket.Nine, TicketStory.Resolving with { Ticket = ids.Child }).Refusal(),
    ],
    (desk, ids, refusals) =>
    {
        Assert.All(refusals, Assert.Null);
        Assert.Empty(desk.ReadLinks(ids.A).State!.Live);
        Assert.Empty(desk.ReadLinks(ids.B).State?.Live ?? []);
        return desk.Read(ids.Child).State!.Parent == ids.A;
    }, withChild: true);

    [Fact]
    public Task Two_splits_to_one_id_make_one_ticket() => RaceAsync(sqlite: false, (desk, ids) =>
    [
        () => desk.Ask(Ann, ATicket.Nine, new SplitTicket { Ticket = ids.A, Into = ids.Child, Messages = 1 }).Refusal(),
        () => desk.Ask(Ann, ATicket.Nine, new SplitTicket { Ticket = ids.B, Into = ids.Child, Messages = 1 }).Refusal(),
    ],
    (desk, ids, refusals) =>
    {
        Assert.Equal(CoreCodes.AlreadyExists, Assert.Single(refusals, refusal => refusal is not null)!.Code);
        Assert.Equal(3, desk.Read(ids.A).State!.CustomerMessages + desk.Read(ids.B).State!.CustomerMessages);
        return refusals[0] is null;
    }, withMessages: true);

    private static async Task RaceAsync(
        bool sqlite,
        Func<ServiceDesk, Ids, Func<Refusal?>[]> both,
        Func<ServiceDesk, Ids, Refusal?[], bool> firstWon,
        bool withChild = false,
        bool withMessages = false)
    {
        var folder = Directory.CreateTempSubdirectory("warehouse-races-");
        using (var file = sqlite ? SqliteStore.Open(Path.Combine(folder.FullName, "desk.db"), new() { SurvivesPowerFailure = false }) : null)
        {
            var (races, wonFirst) = (sqlite ? OnSqlite : InMemory, 0);
            for (var race = 0; race < races; race++)
            {
                var (desk, ids) = (new ServiceDesk(records: file), new Ids(race));
                Begin(desk, ids, withChild, withMessages);
                var acts = both(desk, ids);
                var refusals = await Race.RunAsync(race, acts[0], acts[1]);
                wonFirst += firstWon(desk, ids, refusals) ? 1 : 0;
            }

            Assert.InRange(wonFirst, 1, races - 1);
        }

        folder.Delete(recursive: true);
    }

    private static void Begin(ServiceDesk desk, Ids ids, bool withChild, bool withMessages)
    {
        foreach (var id in (string[])[ids.A, ids.B, .. withChild ? [ids.Child] : Array.Empty<string>()])
        {
            Assert.True(desk.Ask(Robot, ATicket.Nine, ATicket.Opening(id)).IsSuccess);
            Assert.True(desk.Ask(Ann, ATicket.Nine, new ClaimTicket { Ticket = id }).IsSuccess);
            Assert.True(!withMessages || desk.Ask(Cleo, ATicket.Nine, new ReceiveFromCustomer { Ticket = id, Text = "And?" }).IsSuccess);
        }

        Assert.True(!withChild || desk.Ask(Ann, ATicket.Nine, new SetParent { Ticket = ids.Child, Parent = ids.A }).IsSuccess);
    }

    private sealed record Ids(int Race)
    {
        public string A => $"{Race}-a";

        public string B => $"{Race}-b";

        public string Child => $"{Race}-child";
    }
}
