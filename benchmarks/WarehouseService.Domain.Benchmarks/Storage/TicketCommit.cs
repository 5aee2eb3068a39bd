using System.Globalization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Tickets;
using WarehouseService.Storage.Sqlite;

namespace WarehouseService.Domain.Benchmarks.Storage;

/// <summary>
/// A ticket's life through its desk on SQLite (load, judge, decide, write as JSON, commit) against the very rows that this leads to, written by raw
/// ADO.NET: same tables, same pragmas, one transaction each, nothing read and nothing decided.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 2, iterationCount: 15, invocationCount: 1)]
public class TicketCommit
{
    private const int Commits = 600;
    private const int Iterations = 2 + 15 + 2; // warm-up, measured, and those of the diagnoser
    private const int CommandsALife = 6;

    private static readonly Instant Nine = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly Actor Ann = Actor.Agent("ann");

    private readonly Recorder _recorded = new();
    private string _folder = null!;
    private ServiceProvider _services = null!;
    private TicketDesk _desk = null!;
    private RawCommits _raw = null!;
    private int _next;

    [GlobalSetup]
    public async Task Open()
    {
        _folder = Directory.CreateTempSubdirectory("warehouse-benchmark-").FullName;
        _services = new ServiceCollection().AddWarehouseService().AddSqliteStore(Path.Combine(_folder, "desk.db")).BuildServiceProvider();
        _desk = _services.GetRequiredService<TicketDesk>();
        SqliteStore.Open(Path.Combine(_folder, "raw.db")).Dispose();
        _raw = new(Path.Combine(_folder, "raw.db"));

        await using var rehearsal = new ServiceCollection().AddSingleton<IAggregateStore>(_recorded).AddWarehouseService().BuildServiceProvider();
        for (var number = 0; number < Commits * Iterations; number++)
        {
            await AskAsync(rehearsal.GetRequiredService<TicketDesk>(), number);
        }
    }

    [GlobalCleanup]
    public void Close()
    {
        _services.Dispose();
        _raw.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Commits)]
    public void RawAdoNet()
    {
        for (var i = 0; i < Commits; i++)
        {
            _raw.Commit(_recorded.Batches[_next++]);
        }
    }

    [Benchmark(OperationsPerInvoke = Commits)]
    public async Task Desk()
    {
        for (var i = 0; i < Commits; i++)
        {
            await AskAsync(_desk, _next++);
        }
    }

    private static async Task AskAsync(TicketDesk desk, int number)
    {
        var ticket = string.Create(CultureInfo.InvariantCulture, $"T{number / CommandsALife:d8}");
        var text = new string('t', 250);
        TicketCommand command = (number % CommandsALife) switch
        {
            0 => new OpenTicket { Ticket = ticket, Customer = "C4711", Channel = Channel.Email, Subject = "包裹破损", Text = text },
            1 => new ClaimTicket { Ticket = ticket },
            2 => new SendPublic { Ticket = ticket, Text = text },
            3 => new AddNote { Ticket = ticket, Text = text },
            4 => new WaitCustomer { Ticket = ticket, RemindAt = Nine + Duration.FromDays(2) },
            _ => new ResolveTicket { Ticket = ticket, Code = "answered", Message = text },
        };
        var context = new CommandContext
        {
            CommandId = string.Create(CultureInfo.InvariantCulture, $"command-{number:d12}"),
            Actor = Ann,
            At = Nine + Duration.FromMinutes(number % CommandsALife),
        };
        var result = await desk.HandleAsync(command, context);
        if (result.Refusal() is { } refusal)
        {
            throw new InvalidOperationException(refusal.Message);
        }
    }
}
