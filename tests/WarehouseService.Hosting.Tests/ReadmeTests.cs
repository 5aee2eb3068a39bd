using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;
using WarehouseService.Domain;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Tickets;
using WarehouseService.Hosting.Tests.World;
using WarehouseService.Storage.Sqlite;

namespace WarehouseService.Hosting.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public async Task The_sample_fires_timers_and_sends_messages()
    {
        var folder = Directory.CreateTempSubdirectory("warehouse-monitor-");
        var file = Path.Combine(folder.FullName, "desk.db");

        #region sample
        var builder = Host.CreateApplicationBuilder();
        builder.Services
            .AddWarehouseService()
            .AddSqliteStore(file)
            .AddSingleton<IWorkHandler, Mailer>()
            .AddServiceDeskMonitor(new() { PollInterval = Duration.FromMilliseconds(200) });
        using var host = builder.Build();
        await host.StartAsync();
        #endregion

        var now = host.Services.GetRequiredService<IClock>().GetCurrentInstant();
        await host.Services.GetRequiredService<TicketDesk>().HandleAsync(
            new OpenTicket { Ticket = "T1", Customer = "C1", Channel = Channel.Phone },
            new() { CommandId = "open", Actor = Actor.Agent("ann"), At = now - Duration.FromHours(2) });
        await host.Services.GetRequiredService<IAggregateStore>().HangAsync(Bells.Key("B1"), Bells.Work("message/answer", now));

        var tickets = host.Services.GetRequiredService<IRepository<Ticket>>();
        await Make.UntilAsync(async () => (await tickets.FindAsync("default", "T1")).State!.EscalationLevel == 1);
        await Make.UntilAsync(() => Mailer.Sent.Any(id => id.StartsWith("default/bell/B1/message/answer/", StringComparison.Ordinal)));
        await host.StopAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public void The_readme_shows_the_samples_as_they_are_compiled()
    {
        var docs = Path.Combine(AppContext.BaseDirectory, "Docs");
        var shown = File.ReadAllText(Path.Combine(docs, "README.md")).Split("```csharp\n").Skip(1).Select(part => part.Split("```")[0]).ToList();
        var compiled = File.ReadAllText(Path.Combine(docs, "ReadmeTests.cs")).Split("#region sample\n").Skip(1).Select(part => part.Split("#endregion")[0]).ToList();

        Assert.Equal(2, shown.Count);
        Assert.Equal(compiled.Take(2).Select(WithoutIndentation), shown.Select(WithoutIndentation));
    }

    private static string WithoutIndentation(string text) => string.Join('\n', text.Split('\n').Select(line => line.Trim())).Trim();

    #region sample
    public sealed class Mailer : IWorkHandler
    {
        internal static readonly System.Collections.Concurrent.ConcurrentBag<string> Sent = [];

        public bool Handles(string kind, string name) => name == "message/answer";

        public Task<WorkOutcome> HandleAsync(ClaimedWork item, Instant now, CancellationToken cancellationToken = default)
        {
            var messageId = $"{item.Key}/{item.Work.Name}/{item.Work.Due}";     // the same at every try: the receiver drops the second
            Sent.Add(messageId);                                                // here: send item.Work.Payload under this id
            return Task.FromResult(WorkOutcome.Effective);
        }
    }
    #endregion
}
