using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;
using NodaTime.Testing;
using WarehouseService.Domain;
using WarehouseService.Domain.Tickets;
using WarehouseService.Hosting.Tests.World;
using WarehouseService.Storage.Sqlite;

namespace WarehouseService.Hosting.Tests;

/// <summary>The monitor over the desk of tickets, as a host registers both.</summary>
public sealed class TicketTests
{
    private static readonly Actor Ann = Actor.Agent("ann");
    private static readonly Actor Sue = Actor.Supervisor("sue");

    [Fact]
    public async Task A_close_that_a_complaint_blocks_is_not_lost()
    {
        var clock = new FakeClock(Bells.Noon);
        await using var services = new ServiceCollection().AddSingleton<IClock>(clock).AddWarehouseService().AddServiceDeskMonitor().BuildServiceProvider();
        var dispatcher = services.GetRequiredService<WorkDispatcher>();
        var tickets = services.GetRequiredService<TicketDesk>();
        await AcceptedAsync(tickets.HandleAsync(new OpenTicket { Ticket = "T1", Customer = "C1", Channel = Channel.Phone }, By(Ann, clock, "1")));
        await AcceptedAsync(tickets.HandleAsync(new ClaimTicket { Ticket = "T1" }, By(Ann, clock, "2")));
        await AcceptedAsync(tickets.HandleAsync(new ResolveTicket { Ticket = "T1", Code = "answered", Message = "It is on its way." }, By(Ann, clock, "3")));
        var (ticketItself, complaint) = (CaseReference.Ticket("T1"), CaseReference.Complaint("1"));
        await AcceptedAsync(LinkAsync(services, new AddCaseLink { Case = ticketItself, Link = new() { Kind = CaseLinkKind.Complaint, To = complaint } }, By(Sue, clock, "4")));

        clock.AdvanceDays(3);
        Assert.Equal(new() { Claimed = 1, NotYet = 1 }, await dispatcher.DispatchDueAsync());
        await AcceptedAsync(LinkAsync(services, new DropCaseLink { Case = ticketItself, To = complaint }, By(Sue, clock, "5")));
        Assert.Equal(new(), await dispatcher.DispatchDueAsync());
        clock.AdvanceMinutes(1);
        Assert.Equal(new() { Claimed = 1, Effective = 1 }, await dispatcher.DispatchDueAsync());

        var ticket = (await services.GetRequiredService<IRepository<Ticket>>().FindAsync(CommandContext.DefaultTenant, "T1")).State!;
        Assert.Equal((TicketStatus.Closed, Bells.Noon + Duration.FromDays(3) + Duration.FromMinutes(1)), (ticket.Status, ticket.ClosedAt));
    }

    [Fact]
    public async Task A_host_fires_timers_from_its_start_to_its_end()
    {
        var folder = Directory.CreateTempSubdirectory("warehouse-monitor-");
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services
            .AddWarehouseService()
            .AddSqliteStore(Path.Combine(folder.FullName, "desk.db"))
            .AddServiceDeskMonitor(new() { PollInterval = Duration.FromMilliseconds(20) });
        using (var host = builder.Build())
        {
            await OpenOverdueAsync(host, "T1");
            Assert.Equal(0, await LevelAsync(host, "T1"));

            await host.StartAsync();
            await Make.UntilAsync(async () => await LevelAsync(host, "T1") == 1);
            await OpenOverdueAsync(host, "T2");
            await Make.UntilAsync(async () => await LevelAsync(host, "T2") == 1);
            await host.StopAsync().WaitAsync(TimeSpan.FromSeconds(10));

            await OpenOverdueAsync(host, "T3");
            await Task.Delay(200);
            Assert.Equal(0, await LevelAsync(host, "T3"));
        }

        folder.Delete(recursive: true);
    }

    private static async Task OpenOverdueAsync(IHost host, string ticket)
    {
        var at = host.Services.GetRequiredService<IClock>().GetCurrentInstant() - Duration.FromHours(2);
        var open = new OpenTicket { Ticket = ticket, Customer = "C1", Channel = Channel.Phone };
        await AcceptedAsync(host.Services.GetRequiredService<TicketDesk>().HandleAsync(open, new() { CommandId = "open", Actor = Ann, At = at }));
    }

    private static async Task<int> LevelAsync(IHost host, string ticket) =>
        (await host.Services.GetRequiredService<IRepository<Ticket>>().FindAsync(CommandContext.DefaultTenant, ticket)).State!.EscalationLevel;

    // As whoever keeps complaints would plan it, with its own record beside it.
    private static Task<FluentResults.Result<Accepted<CaseLinks>>> LinkAsync(IServiceProvider services, CaseLinksReaction reaction, CommandContext context) =>
        services.GetRequiredService<Desk>().CommitAsync(context, async cancel => new Plan<CaseLinks, CaseLinksStatus, CaseLinksKnowledge>(
            await services.GetRequiredService<Repository<CaseLinks, CaseLinksStatus, CaseLinksKnowledge>>().ReadAsync(reaction, context, cancel)));

    private static CommandContext By(Actor actor, IClock clock, string id) => new() { CommandId = id, Actor = actor, At = clock.GetCurrentInstant() };

    private static async Task AcceptedAsync<T>(Task<FluentResults.Result<T>> answer)
    {
        var result = await answer;
        Assert.True(result.IsSuccess, result.Refusal()?.Message);
    }
}
