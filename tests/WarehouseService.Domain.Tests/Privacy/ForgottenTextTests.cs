using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using WarehouseService.Domain.Complaints;
using WarehouseService.Domain.Customers;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Tests.Lifecycle;
using WarehouseService.Domain.Tickets;
using WarehouseService.Storage.Sqlite;

namespace WarehouseService.Domain.Tests.Privacy;

/// <summary>Looks for the bytes of what people wrote: in the files of a whole house, in backups of them, before and after erasing.</summary>
public sealed class ForgottenTextTests : IAsyncLifetime
{
    private static readonly CommandContext Auditor = new() { CommandId = "verify", Actor = Actor.Supervisor("sue"), At = Instant.FromUtc(2026, 6, 1, 0, 0) };
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("forgotten-text-");
    private readonly House _house;
    private readonly TalkativeLife _life;
    private readonly TalkativeLife _other;

    public ForgottenTextTests()
    {
        _house = HouseIn(FileIn("desk.db"));
        _life = new(_house, "C7");
        _other = new(_house, "C8");
    }

    public async Task InitializeAsync()
    {
        await _life.LiveAsync();
        await _other.LiveAsync();
        await _house.TickAsync(_life.Now);
    }

    public async Task DisposeAsync()
    {
        await _house.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Everybody_wrote_wherever_one_can_write()
    {
        var seen = new HashSet<string>();
        await foreach (var (kind, payload) in PayloadsAsync(_house.Get<IAggregateStore>()))
        {
            foreach (var path in SealedIn(JsonDocument.Parse(payload).RootElement, ""))
            {
                seen.Add($"{kind}: {path}");
            }
        }

        Assert.Equal(FreeTextMembers().Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_file_and_no_backup_ever_holds_readable_text_or_its_digest_and_after_erasing_nobody_reads_it()
    {
        await _life.LetGoAsync();
        var before = await ReadableAsync();
        Assert.All(_life.Said.Skip(2).Concat(_other.Said.Skip(2)), text => Assert.Contains(text, before, StringComparison.Ordinal));
        RequireNothingReadable(_life, _other);
        Backup();
        RequireNothingReadable(_life, _other);

        await _life.EraseAsync();
        await _house.TickAsync(_life.Now);

        RequireNothingReadable(_life, _other);
        var after = await ReadableAsync();
        Assert.All(_life.Said, text => Assert.DoesNotContain(text, after, StringComparison.Ordinal));
        Assert.All(_other.Said.Skip(2), text => Assert.Contains(text, after, StringComparison.Ordinal));

        // A backup of records made before erasing is no way to read them either, with the keys of now.
        await using var restored = new House(services => services.AddSqliteStore(FileIn("backup.db")).AddSingleton(_house.Get<IKeyVault>()));
        var backup = await ReadableAsync(restored);
        Assert.All(_life.Said, text => Assert.DoesNotContain(text, backup, StringComparison.Ordinal));
        Assert.All(_other.Said.Skip(2), text => Assert.Contains(text, backup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_erasing_everything_but_the_text_is_as_it_was_and_the_audit_verifies_before_and_after()
    {
        await _life.LetGoAsync();
        var (before, figures) = (await CasesAsync(), await TicketLogAsync());
        await CarryOverAsync();
        var chained = (await _house.Get<AuditDesk>().VerifyAsync(Auditor, [])).Value;
        Assert.Equal((true, 0), (chained.Head.Sequence > 150, chained.Pending));

        await _life.EraseAsync();
        await _house.TickAsync(_life.Now);

        Assert.Equal(figures, await TicketLogAsync());
        Assert.Equal(_life.Said.Aggregate(before, (all, text) => all.Replace(text, FreeText.Erased, StringComparison.Ordinal)), await CasesAsync());
        var report = await _house.Get<AuditDesk>().VerifyAsync(Auditor, []);
        Assert.True(report.IsSuccess, report.Refusal()?.Message);
        await CarryOverAsync();
        var anchor = new AuditAnchor { Sequence = chained.Head.Sequence, Hash = chained.Head.Hash, At = Auditor.At };
        var again = (await _house.Get<AuditDesk>().VerifyAsync(Auditor, [anchor])).Value;
        Assert.Equal((chained.Head.Sequence + report.Value.Pending, 0), (again.Head.Sequence, again.Pending));
    }

    [Fact]
    public async Task A_repeated_command_is_found_before_erasing_and_afterwards_its_id_is_one_reused_if_it_said_something()
    {
        await _life.LetGoAsync();
        foreach (var (command, context) in _life.Asked)
        {
            Assert.True((await _house.AskAsync(command, context)).Replayed, $"{command} was not found.");
        }

        await _life.EraseAsync();
        var outcomes = new Dictionary<bool, int> { [true] = 0, [false] = 0 };
        foreach (var (command, context) in _life.Asked)
        {
            var (replayed, refusal) = await _house.AskAsync(command, context);
            var saidSomething = _life.Said.Any(text => command.ToString()!.Contains(text, StringComparison.Ordinal)) || command is RegisterCustomer;
            Assert.Equal((!saidSomething, saidSomething ? CoreCodes.CommandIdReused : null), (replayed, refusal?.Code));
            outcomes[replayed]++;
        }

        Assert.All(outcomes.Values, count => Assert.True(count > 10));
    }

    [Fact]
    public async Task What_is_written_on_a_case_of_somebody_who_is_erased_is_not_kept()
    {
        await _life.LetGoAsync();
        await _life.EraseAsync();
        await _life.AskAsync(Actor.Supervisor("sue"), new ReopenTicket { Ticket = _life.Id("T1") });
        await _life.AskAsync(Actor.Agent("ann"), new AddNote { Ticket = _life.Id("T1"), Text = _life.Say("afterthought") });
        RequireNothingReadable(_life, _other);
        Assert.Equal(FreeText.Erased, (await LastEventAsync()).Text);

        async Task<NoteAdded> LastEventAsync() =>
            (NoteAdded)(await _house.Get<IRepository<Ticket>>().HistoryAsync(CommandContext.DefaultTenant, _life.Id("T1")).LastAsync()).Event;
    }

    [Fact]
    public async Task Without_customers_files_text_is_kept_as_it_is_and_the_search_finds_it()
    {
        await using var plain = new ServiceCollection().AddWarehouseService().AddSqliteStore(FileIn("plain.db")).BuildServiceProvider();
        var open = new OpenTicket { Ticket = "T1", Customer = "C7", Channel = Channel.Phone, Text = _life.Said[^1] };
        Assert.True((await plain.GetRequiredService<TicketDesk>().HandleAsync(open, Auditor)).IsSuccess);
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => RequireNothingReadable(_life));
    }

    // The audit alone: no timer fires.
    private async Task CarryOverAsync()
    {
        var (work, now) = (_house.Get<IWorkStore>(), Instant.FromUtc(2031, 1, 1, 0, 0));
        var handler = _house.Get<IEnumerable<IWorkHandler>>().OfType<AuditHandler>().Single();
        while (await work.ClaimAsync(new(), now, Duration.FromHours(1), 100) is { IsEmpty: false } due)
        {
            foreach (var item in due.Where(item => handler.Handles(item.Key.Kind, item.Work.Name)))
            {
                await handler.HandleAsync(item, now);
                Assert.True(await work.CompleteAsync(item));
            }
        }
    }

    private static IEnumerable<string> FreeTextMembers()
    {
        IEnumerable<string> Of<T>(RecordFormat<T> format)
            where T : class => format.FreeText.Select(path => $"{format.Kind}: {path}");
        return
        [
            .. Of(Tickets.Json.TicketFormat.Instance), .. Of(Tickets.Json.CoordinationTaskFormat.Instance),
            .. Of(Complaints.Json.ComplaintFormat.Instance), .. Of(Complaints.Json.RemedyFormat.Instance),
            .. Of(Complaints.Json.CorrectiveActionFormat.Instance), .. Of(Complaints.Json.CustomerLedgerFormat.Instance),
            .. Of(Customers.Json.CustomerFileFormat.Instance), .. Of(Customers.Json.FollowUpFormat.Instance),
        ];
    }

    private static IEnumerable<string> SealedIn(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("sealed", out _) && element.TryGetProperty("for", out _) => [path],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => SealedIn(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(one => SealedIn(one, path)),
        _ => [],
    };

    private static House HouseIn(string file) => new(services => services.AddSqliteStore(file), isAudited: true);

    private string FileIn(string name) => Path.Combine(_folder.FullName, name);

    private void Backup()
    {
        using var connection = new SqliteConnection($"Data Source={FileIn("desk.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"VACUUM INTO '{FileIn("backup.db")}'";
        command.ExecuteNonQuery();
    }

    private void RequireNothingReadable(params TalkativeLife[] lives)
    {
        var files = _folder.GetFiles().ToDictionary(file => file.Name, file => ReadShared(file.FullName));
        Assert.Contains("desk.db-wal", files.Keys);
        foreach (var (file, bytes) in files)
        {
            foreach (var text in lives.SelectMany(life => life.Said))
            {
                foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode])
                {
                    Assert.True(bytes.AsSpan().IndexOf(encoding.GetBytes(text)) < 0, $"{file} holds '{text}' in {encoding.WebName}.");
                }

                Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(text))[..^4])) < 0, $"{file} holds '{text}' in Base64.");
            }

            foreach (var digest in lives.SelectMany(Digests))
            {
                Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(digest)) < 0, $"{file} holds a digest that can be guessed.");
            }
        }
    }

    // What the desks make of commands that say something.
    private static IEnumerable<string> Digests(TalkativeLife life) =>
        from asked in life.Asked
        let digest = asked.Command switch
        {
            TicketCommand command when Says(command) => Tickets.Json.TicketFormat.Instance.Digest(command, asked.Context.Actor),
            CoordinationTaskCommand command when Says(command) => Tickets.Json.CoordinationTaskFormat.Instance.Digest(command, asked.Context.Actor),
            ComplaintCommand command when Says(command) => Complaints.Json.ComplaintFormat.Instance.Digest(command, asked.Context.Actor),
            RemedyCommand command when Says(command) => Complaints.Json.RemedyFormat.Instance.Digest(command, asked.Context.Actor),
            _ => null,
        }
        where digest is not null
        select digest;

    private static bool Says(ICommand command) => command.ToString()!.Contains("Zwölf", StringComparison.Ordinal);

    private static byte[] ReadShared(string path)
    {
        using var source = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        source.CopyTo(copy);
        return copy.ToArray();
    }

    private async Task<string> ReadableAsync(House? house = null)
    {
        var all = new StringBuilder();
        await foreach (var (_, payload) in PayloadsAsync((house ?? _house).Records))
        {
            all.AppendLine(payload);
        }

        return all.ToString();
    }

    // The customer's file itself changes when it is erased, and so does what is written about that.
    private async Task<string> CasesAsync()
    {
        var all = new StringBuilder();
        await foreach (var (kind, payload) in PayloadsAsync(_house.Records))
        {
            all.AppendLine(kind is "customer-file" ? "" : payload);
        }

        return all.ToString().TrimEnd();
    }

    private static async IAsyncEnumerable<(string Kind, string Payload)> PayloadsAsync(IAggregateStore store)
    {
        foreach (var kind in (string[])["ticket", "task", "complaint", "remedy", "corrective-action", "customer-ledger", "follow-up", "customer-file"])
        {
            foreach (var document in (await store.QueryAsync(new() { Kind = kind }, null, Page<object>.MaxSize)).Items)
            {
                yield return (kind, document.Payload);
                foreach (var happened in await store.ReadJournalAsync(document.Key, 0, Page<object>.MaxSize))
                {
                    yield return (kind, happened.Payload);
                }
            }
        }
    }

    private async Task<string> TicketLogAsync()
    {
        var (tickets, log) = (_house.Get<IRepository<Ticket>>(), new StringBuilder());
        foreach (var ticket in (await tickets.ListAsync(new() { Kind = "ticket" }, null, 100)).Items)
        {
            foreach (var entry in await TicketLog.ReadAsync(ticket.State!, tickets.HistoryAsync(CommandContext.DefaultTenant, ticket.State!.Id), "site"))
            {
                log.AppendLine(entry.ToString());
            }
        }

        return log.ToString();
    }
}
