using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using WarehouseService.Domain.Kpi;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.Tests;

public sealed class TicketLogTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 1, 0);
    private static readonly Actor Ann = Actor.Agent("ann");
    private static readonly Actor Customer = Actor.Customer("C1");

    [Fact]
    public async Task A_tickets_life_is_told_as_the_neutral_log()
    {
        var log = await TellAsync(
            (0, Customer, new OpenTicket { Ticket = "T1", Customer = "C1", Channel = Channel.Chat }),
            (1, Ann, new ClaimTicket { Ticket = "T1" }),
            (2, Ann, new AddNote { Ticket = "T1", Text = "note" }),
            (3, Ann, new SendPublic { Ticket = "T1", Text = "which order?" }),
            (4, Ann, new WaitCustomer { Ticket = "T1" }),
            (9, Customer, new ReceiveFromCustomer { Ticket = "T1", Text = "this one" }),
            (10, Ann, new ResolveTicket { Ticket = "T1", Code = "answered", Message = "done" }),
            (12, Customer, new ReceiveFromCustomer { Ticket = "T1", Text = "not yet" }),
            (13, Ann, new ResolveTicket { Ticket = "T1", Code = "answered" }),
            (14, Ann, new CloseTicket { Ticket = "T1", CustomerConfirmed = true }));

        Assert.Equal(
            [
                "TicketOpened", "TicketAssigned", "MessagePosted", "MessagePosted", "TicketHeld",
                "MessagePosted", "TicketReleased", "TicketReopened", "MessagePosted", "TicketReleased", "TicketSolved",
                "MessagePosted", "TicketReleased", "TicketReopened", "TicketReleased", "TicketSolved", "TicketClosed",
            ],
            log.Select(entry => entry.GetType().Name.Replace("Entry", "", StringComparison.Ordinal)));
        Assert.Equal(log.Count, log.Select(entry => entry.EventId).Distinct().Count());
        Assert.Equal("ann", log.OfType<TicketSolvedEntry>().First().Agent);
    }

    [Fact]
    public async Task The_figures_of_a_ticket_are_those_one_can_count_by_hand()
    {
        var log = await TellAsync(
            (0, Customer, new OpenTicket { Ticket = "T1", Customer = "C1", Channel = Channel.Chat }),
            (10, Ann, new ClaimTicket { Ticket = "T1" }),
            (30, Ann, new SendPublic { Ticket = "T1", Text = "which order?" }),
            (40, Ann, new WaitCustomer { Ticket = "T1" }),
            (100, Customer, new ReceiveFromCustomer { Ticket = "T1", Text = "this one" }),
            (120, Ann, new ResolveTicket { Ticket = "T1", Code = "answered" }),
            (150, Customer, new ReceiveFromCustomer { Ticket = "T1", Text = "not yet" }),
            (200, Ann, new ResolveTicket { Ticket = "T1", Code = "answered" }));
        var sites = new[] { new KpiSite { Id = "S1", Zone = DateTimeZone.Utc } };
        var cube = new KpiCalculator(new(), sites, new() { AsOf = Start + Duration.FromDays(30) }).Cube(log);

        decimal? Minutes(string figure) => cube.Result(figure, KpiScope.Overall).Value / 60;
        Assert.Equal(30, Minutes("frt.mean"));
        Assert.Equal(120, Minutes("resolution_first.mean"));
        Assert.Equal(200, Minutes("resolution_full.mean"));
        Assert.Equal(200 - 60, Minutes("resolution_net.mean"));
        Assert.Equal(1, cube.Result("reopen_rate", KpiScope.Overall).Value);
        Assert.Equal(0, cube.Result("backlog", KpiScope.Overall).Value);
    }

    [Fact]
    public async Task An_automatic_acknowledgement_is_no_first_reply()
    {
        var log = await TellAsync(
            (0, Customer, new OpenTicket { Ticket = "T1", Customer = "C1", Channel = Channel.Chat }),
            (1, Actor.System("mail"), new SendPublic { Ticket = "T1", Text = "we have your message" }));

        Assert.Equal(LogParty.Bot, Assert.Single(log.OfType<MessagePostedEntry>()).Author);
    }

    [Fact]
    public async Task A_merged_ticket_is_told_with_what_took_it_over()
    {
        var log = await TellAsync(
            (0, Customer, new OpenTicket { Ticket = "T2", Customer = "C1", Channel = Channel.Chat }),
            (1, Customer, new OpenTicket { Ticket = "T1", Customer = "C1", Channel = Channel.Chat }),
            (2, Ann, new MergeTicket { Ticket = "T1", Into = "T2" }));

        Assert.Equal("T2", Assert.IsType<TicketMergedEntry>(log[^1]).Into);
    }

    [Fact]
    public async Task An_escalation_is_told_whether_a_person_or_a_breach_asked_for_it()
    {
        var log = await TellAsync(
            (0, Customer, new OpenTicket { Ticket = "T1", Customer = "C1", Channel = Channel.Chat }),
            (61, Actor.System("monitor"), new RaiseAlerts { Ticket = "T1", Timer = "timer/sla/first_response" }),
            (62, Ann, new ClaimTicket { Ticket = "T1" }),
            (63, Ann, new EscalateTicket { Ticket = "T1", Kind = EscalationKind.Functional, Reason = "The lithium is leaking." }));

        Assert.Equal([("1", null), ("2", "ann")], log.OfType<TicketEscalatedEntry>().Select(entry => (entry.Level, entry.Agent)));
    }

    private static async Task<IReadOnlyList<TicketEntry>> TellAsync(params (int Minute, Actor By, TicketCommand Command)[] steps)
    {
        await using var services = new ServiceCollection().AddWarehouseService().BuildServiceProvider();
        var desk = services.GetRequiredService<TicketDesk>();
        Ticket? ticket = null;
        foreach (var (index, (minute, by, command)) in steps.Index())
        {
            var result = await desk.HandleAsync(command, new() { CommandId = $"{index}", Actor = by, At = Start + Duration.FromMinutes(minute) });
            Assert.Null(result.Refusal());
            ticket = result.Value.State;
        }

        var history = services.GetRequiredService<IRepository<Ticket>>().HistoryAsync(CommandContext.DefaultTenant, ticket!.Id);
        return await TicketLog.ReadAsync(ticket, history, "S1");
    }
}
