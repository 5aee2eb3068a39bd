using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.Tests;

public sealed class RegistrationTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 1, 0);

    [Fact]
    public void Every_registered_service_can_be_made()
    {
        var services = new ServiceCollection().AddWarehouseService();

        using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

        Assert.All(services, service => Assert.NotNull(provider.GetRequiredService(service.ServiceType)));
    }

    [Fact]
    public void Without_a_store_of_the_hosts_everything_is_kept_in_memory()
    {
        using var provider = new ServiceCollection().AddWarehouseService().BuildServiceProvider();

        Assert.IsType<InMemoryStore>(provider.GetRequiredService<IAggregateStore>());
        Assert.Same(provider.GetRequiredService<IAggregateStore>(), provider.GetRequiredService<IWorkStore>());
    }

    [Fact]
    public void What_the_host_registered_before_stays()
    {
        var clock = new FakeClock(Now);
        var store = new InMemoryStore();
        var lifecycle = new TicketLifecycle();
        using var provider = new ServiceCollection()
            .AddSingleton<IClock>(clock)
            .AddSingleton<IAggregateStore>(store)
            .AddSingleton<Lifecycle<Ticket, TicketStatus, TicketKnowledge>>(lifecycle)
            .AddSingleton<ICustomers, NobodyIsActive>()
            .AddWarehouseService()
            .BuildServiceProvider();

        Assert.Same(clock, provider.GetRequiredService<IClock>());
        Assert.Same(store, provider.GetRequiredService<IAggregateStore>());
        Assert.Same(lifecycle, provider.GetRequiredService<Lifecycle<Ticket, TicketStatus, TicketKnowledge>>());
        Assert.IsType<NobodyIsActive>(provider.GetRequiredService<ICustomers>());
    }

    [Fact]
    public void Whoever_registers_the_store_before_or_after_records_stand_above_it()
    {
        var (before, after) = (new InMemoryStore(), new InMemoryStore());
        using var plain = new ServiceCollection().AddSingleton<IAggregateStore>(before).AddWarehouseService().BuildServiceProvider();
        using var audited = new ServiceCollection().AddWarehouseService(desk => desk.KeepsAuditTrail = true)
            .AddSingleton<IAggregateStore>(after).BuildServiceProvider();

        Assert.Same(before, plain.GetRequiredKeyedService<IAggregateStore>(WarehouseServiceRegistration.Records));
        Assert.IsType<AuditedStore>(audited.GetRequiredKeyedService<IAggregateStore>(WarehouseServiceRegistration.Records));
        Assert.Same(after, audited.GetRequiredService<IAggregateStore>());
        Assert.Contains("access", audited.GetRequiredService<AuditTrail>().Kinds);
    }

    [Fact]
    public async Task A_host_replaces_who_knows_the_customers_and_the_desk_asks_them()
    {
        await using var provider = new ServiceCollection().AddSingleton<ICustomers, NobodyIsActive>().AddWarehouseService().BuildServiceProvider();

        var refused = await provider.GetRequiredService<TicketDesk>().HandleAsync(Open("T1"), By(Actor.Agent("ann"), "1"));

        Assert.Same(TicketCodes.CustomerInactive, refused.Refusal()!.Code);
    }

    [Fact]
    public async Task Policies_count_in_the_calendars_that_were_added()
    {
        var zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
        await using var provider = new ServiceCollection()
            .AddWarehouseService(desk =>
            {
                desk.SlaPolicies = [InHoursOf("day")];
                desk.AddCalendar("day", BusinessCalendar.Weekdays(zone, DayWindow.Of(new(9, 0), new(18, 0))));
            })
            .BuildServiceProvider();

        // Friday 17:30 in Shanghai: half an hour is left that day, the other half is Monday's.
        var context = By(Actor.Agent("ann"), "1") with { At = Instant.FromUtc(2026, 3, 6, 9, 30) };
        var opened = await provider.GetRequiredService<TicketDesk>().HandleAsync(Open("T1"), context);

        Assert.Equal(Instant.FromUtc(2026, 3, 9, 1, 30), opened.Value.State.Timers.Of(SlaMeasure.FirstResponse)!.Due);
    }

    [Fact]
    public void A_policy_that_names_a_calendar_nobody_added_is_refused_when_registering()
    {
        var error = Assert.Throws<ArgumentException>(() =>
            new ServiceCollection().AddWarehouseService(desk => desk.TicketPolicies = [new() { Id = "hours", Calendar = "night" }]));

        Assert.Contains("'hours'", error.Message, StringComparison.Ordinal);
        Assert.Contains("'night'", error.Message, StringComparison.Ordinal);
        Assert.Contains("'day'", Assert.Throws<ArgumentException>(() => new ServiceCollection().AddWarehouseService(desk => desk.SlaPolicies = [InHoursOf("day")])).Message, StringComparison.Ordinal);
    }

    private static SlaPolicy InHoursOf(string calendar) => new()
    {
        Id = "in hours",
        Rules =
        [
            new()
            {
                Name = "all",
                Targets = new Dictionary<SlaMeasure, SlaTarget> { [SlaMeasure.FirstResponse] = new() { Within = Duration.FromHours(1), Calendar = calendar } },
            },
        ],
    };

    [Fact]
    public void No_policy_at_all_is_refused_when_registering() =>
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddWarehouseService(desk => desk.TicketPolicies = []));

    private static OpenTicket Open(string ticket) => new() { Ticket = ticket, Customer = "C1", Channel = Channel.Phone };

    private static CommandContext By(Actor actor, string id) => new() { CommandId = id, Actor = actor, At = Now };

    private sealed class NobodyIsActive : ICustomers
    {
        public Task<bool> IsActiveAsync(string tenant, string customer, CancellationToken cancellationToken = default) => Task.FromResult(false);

        public Task<CustomerTerms> TermsAsync(string tenant, string customer, CancellationToken cancellationToken = default) =>
            Task.FromResult(new CustomerTerms());

        public Task<bool> IsReachedAtAsync(string tenant, string customer, string recipient, CancellationToken cancellationToken = default) =>
            Task.FromResult(false);
    }
}
