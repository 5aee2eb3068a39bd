using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;
using WarehouseService.Domain;
using WarehouseService.Domain.Storage;
using WarehouseService.Hosting.Tests.World;

namespace WarehouseService.Hosting.Tests;

public sealed class RegistrationTests
{
    private readonly InMemoryStore _store = new();

    [Fact]
    public async Task Messages_that_nobody_sends_go_into_the_log_once_without_their_text()
    {
        var log = new LogLines<LoggedMessages>();
        await using var services = Services().AddSingleton<ILogger<LoggedMessages>>(log).AddServiceDeskMonitor().BuildServiceProvider();
        await _store.HangAsync(Bells.Key("B1"), Bells.Work("message/answer", Bells.Noon) with { Payload = "private" });

        Assert.Equal(1, (await services.GetRequiredService<WorkDispatcher>().DispatchAllAsync()).Sum(report => report.Effective));

        var line = Assert.Single(log.Lines);
        Assert.Contains("message/answer of default/bell/B1", line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("private", line.Text, StringComparison.Ordinal);
        Assert.Empty(await _store.ClaimAsync(new(), Bells.Noon + Duration.FromDays(1), Duration.FromDays(1), 10));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_handler_of_the_hosts_is_asked_before_the_log_whenever_it_was_registered(bool before)
    {
        var log = new LogLines<LoggedMessages>();
        var sends = new Handler((_, _, _) => Task.FromResult(WorkOutcome.Effective), name => name == "message/answer");
        var services = Services().AddSingleton<ILogger<LoggedMessages>>(log);
        services = before ? services.AddSingleton<IWorkHandler>(sends).AddServiceDeskMonitor() : services.AddServiceDeskMonitor().AddSingleton<IWorkHandler>(sends);
        await using var provider = services.BuildServiceProvider();
        await _store.HangAsync(Bells.Key("B1"), Bells.Work("message/answer", Bells.Noon), Bells.Work("message/survey", Bells.Noon));

        await provider.GetRequiredService<WorkDispatcher>().DispatchAllAsync();

        Assert.Equal("message/answer", Assert.Single(sends.Asked).Name);
        Assert.Contains("message/survey", Assert.Single(log.Lines).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void One_monitor_runs_however_often_it_is_registered_and_the_last_options_count()
    {
        using var services = Services().AddServiceDeskMonitor().AddServiceDeskMonitor(new() { BatchSize = 7 }).BuildServiceProvider();

        Assert.IsType<MonitorService>(Assert.Single(services.GetServices<IHostedService>()));
        Assert.Equal(7, services.GetRequiredService<MonitorOptions>().BatchSize);
    }

    [Fact]
    public async Task Tenants_are_the_hosts_where_it_says_so()
    {
        await using var services = Services().AddSingleton<ITenants>(new Tenants("acme")).AddServiceDeskMonitor()
            .AddSingleton<IWorkHandler>(Handler.Rings(_store)).BuildServiceProvider();
        await _store.HangAsync(Bells.Key("B1", "acme"), Bells.Noon);

        Assert.Equal(1, (await services.GetRequiredService<WorkDispatcher>().DispatchDueAsync()).Effective);
    }

    private IServiceCollection Services() => new ServiceCollection().AddSingleton<IWorkStore>(_store).AddSingleton<IClock>(new FakeClock(Bells.Noon));
}
