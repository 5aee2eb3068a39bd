using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Tickets;
using WarehouseService.Storage.Sqlite;

namespace WarehouseService.Domain.Tests.Audit;

/// <summary>A desk with its audit over an SQLite file, which somebody may change behind its back.</summary>
internal sealed class AuditedFile : IDisposable
{
    private static readonly Instant Morning = Instant.FromUtc(2026, 3, 2, 8, 0);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("audited-");
    private readonly string _file;
    private int _commands;

    internal AuditedFile() => _file = Path.Combine(_folder.FullName, "desk.db");

    private AuditedFile(AuditedFile copied) : this()
    {
        _commands = copied._commands;
        File.Copy(copied._file, _file);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    /// <summary>Three tickets and their claims, eleven commits in the chain.</summary>
    internal static async Task<AuditedFile> WrittenAsync()
    {
        var file = new AuditedFile();
        await using var services = file.Open();
        foreach (var ticket in (string[])["T1", "T2", "T3"])
        {
            await file.DoAsync(services, new OpenTicket { Ticket = ticket, Customer = "C7", Channel = Channel.Email, IntakeKey = $"mail-{ticket}" });
            await file.DoAsync(services, new ClaimTicket { Ticket = ticket });
        }

        await file.DoAsync(services, new AddNote { Ticket = "T2", Text = "fragile" });
        await file.DoAsync(services, new AddNote { Ticket = "T2", Text = "call back" });
        await CarryOverAsync(services);
        return file;
    }

    internal AuditedFile Copy() => new(this);

    internal ServiceProvider Open() => new ServiceCollection()
        .AddSingleton<IClock>(new FakeClock(Morning))
        .AddWarehouseService(desk => desk.KeepsAuditTrail = true)
        .AddSqliteStore(_file)
        .BuildServiceProvider();

    internal async Task DoAsync(ServiceProvider services, TicketCommand command)
    {
        var context = new CommandContext { CommandId = $"c{++_commands}", Actor = Actor.Agent("ann"), At = Morning.Plus(Duration.FromSeconds(_commands)) };
        Assert.True((await services.GetRequiredService<TicketDesk>().HandleAsync(command, context)).IsSuccess);
    }

    internal async Task<FluentResults.Result<AuditReport>> VerifyAsync(params AuditAnchor[] anchors)
    {
        await using var services = Open();
        var context = new CommandContext { CommandId = "verify", Actor = Actor.Supervisor("sue"), At = Morning };
        return await services.GetRequiredService<AuditDesk>().VerifyAsync(context, anchors);
    }

    internal static async Task CarryOverAsync(ServiceProvider services)
    {
        var (work, handler) = (services.GetRequiredService<IWorkStore>(), services.GetServices<IWorkHandler>().OfType<AuditHandler>().Single());
        foreach (var item in await work.ClaimAsync(new(), Morning.Plus(Duration.FromMinutes(1)), Duration.FromMinutes(1), 1_000))
        {
            Assert.True(handler.Handles(item.Key.Kind, item.Work.Name));
            Assert.Equal(WorkOutcome.Effective, await handler.HandleAsync(item, Morning));
            Assert.True(await work.CompleteAsync(item));
        }
    }

    internal void Execute(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The rows of a query, each as one text.</summary>
    internal IEnumerable<string> Query(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            yield return string.Join('|', Enumerable.Range(0, row.FieldCount).Select(column => row.GetValue(column)));
        }
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={_file};Pooling=False");
        connection.Open();
        return connection;
    }
}
