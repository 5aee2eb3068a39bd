using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Microsoft.Extensions.DependencyInjection;

namespace WarehouseService.Domain.Tests.Audit;

/// <summary>A desk's file that somebody changed by SQL, against the untouched file.</summary>
public sealed class TamperedFileTests : IClassFixture<TamperedFileTests.Untouched>
{
    private const string Chain = "(SELECT record FROM records WHERE kind = 'audit')";
    private const string Ticket = "(SELECT record FROM records WHERE kind = 'ticket' AND id = 'T2')";
    private const int Length = 11;

    private static readonly (string Name, Func<int, int, string> Sql)[] Tampering =
    [
        ("change an entry", (place, _) => $"""UPDATE journal SET payload = replace(payload, '"agent/ann"', '"agent/eve"') WHERE record = {Chain} AND version = {place}"""),
        ("damage an entry", (place, _) => $"""UPDATE journal SET payload = substr(payload, 1, 40) WHERE record = {Chain} AND version = {place}"""),
        ("rename an entry's command", (place, _) => $"UPDATE journal SET command_id = 'other' WHERE record = {Chain} AND version = {place}"),
        ("delete an entry", (place, _) => $"DELETE FROM journal WHERE record = {Chain} AND version = {place}"),
        ("delete an entry and close the gap", (place, _) => $"""
            DELETE FROM journal WHERE record = {Chain} AND version = {place};
            UPDATE journal SET version = version - 1 WHERE record = {Chain} AND version > {place};
            """),
        ("insert an entry", (place, other) => $"""
            UPDATE journal SET version = version + 1000 WHERE record = {Chain} AND version >= {place};
            UPDATE journal SET version = version - 999 WHERE record = {Chain} AND version > 1000;
            INSERT INTO journal SELECT record, {place}, type, payload, occurred, recorded, actor, 'forged', digest
                FROM journal WHERE record = {Chain} AND version = {(other == place ? other + 1 : other)};
            """),
        ("reorder entries", (place, other) => $"""
            UPDATE journal SET version = -1 WHERE record = {Chain} AND version = {place};
            UPDATE journal SET version = {place} WHERE record = {Chain} AND version = {other};
            UPDATE journal SET version = {other} WHERE record = {Chain} AND version = -1;
            """),
        ("cut the chain", (place, _) => $"DELETE FROM journal WHERE record = {Chain} AND version >= {place}"),
        ("cut the chain and its head", (place, _) => CutWithHead(place)),
        ("forget the chain", (_, _) => $"DELETE FROM journal WHERE record = {Chain}; DELETE FROM records WHERE kind = 'audit'"),
        ("change a note", (_, _) => $"UPDATE journal SET payload = replace(payload, 'fragile', 'sturdy') WHERE record = {Ticket}"),
        ("change who did it", (place, _) => $"UPDATE journal SET actor = 'agent/eve' WHERE record <> {Chain} AND version = {1 + (place % 4)}"),
        ("change when it was", (place, _) => $"UPDATE journal SET occurred = occurred - 1 WHERE record <> {Chain} AND version = {1 + (place % 4)}"),
        ("delete an event", (place, _) => $"DELETE FROM journal WHERE record = {Ticket} AND version = {1 + (place % 4)}"),
        ("insert an event", (_, _) => InsertedEvent),
        ("delete a record", (_, _) => $"DELETE FROM journal WHERE record = {Ticket}; DELETE FROM records WHERE record = {Ticket}"),
        ("insert a record", (_, _) => InsertedRecord),
    ];

    private const string InsertedEvent = $"""
        INSERT INTO journal SELECT record, 5, type, payload, occurred, recorded, actor, 'forged', digest FROM journal WHERE record = {Ticket} AND version = 4;
        UPDATE records SET version = 5 WHERE record = {Ticket};
        """;

    private const string InsertedRecord = $"""
        INSERT INTO records SELECT NULL, tenant, kind, 'T9', 1, payload, status, queue, assignee, customer, priority, created, updated
            FROM records WHERE record = {Ticket};
        INSERT INTO journal SELECT (SELECT record FROM records WHERE id = 'T9'), 1, type, payload, occurred, recorded, actor, 'forged', digest
            FROM journal WHERE record = {Ticket} AND version = 1;
        """;

    private readonly Untouched _untouched;

    public TamperedFileTests(Untouched untouched) => _untouched = untouched;

    [Property(MaxTest = 250)]
    public Property The_first_broken_place_is_named_whatever_was_done() => Prop.ForAll(
        Arb.From(Gen.Elements(Tampering)), Arb.From(Gen.Choose(1, Length).Two()), (tampering, places) =>
        {
            using var file = _untouched.File.Copy();
            file.Execute(tampering.Sql(places.Item1, places.Item2));
            var told = file.VerifyAsync(_untouched.Anchor).GetAwaiter().GetResult().Refusal();
            return (Place(told) == FirstBrokenPlace(file)).Label($"{tampering.Name} at {places}: {told?.Message}, not {FirstBrokenPlace(file)}")
                .Collect($"{tampering.Name}: {told?.Code.Name ?? "the same"}");
        });

    [Fact]
    public async Task An_untouched_file_verifies()
    {
        var report = (await _untouched.File.VerifyAsync(_untouched.Anchor)).Value;
        Assert.Equal((Length, _untouched.Anchor.Hash, 0), (report.Head.Sequence, report.Head.Hash, report.Pending));
    }

    [Fact]
    public async Task An_inserted_event_and_an_inserted_record_are_named()
    {
        Assert.Equal("ticket/T2, version 5, is neither in the audit chain nor on its way into it: it was not committed through a desk.", await ToldAsync(InsertedEvent));
        Assert.Equal("ticket/T9, version 1, is neither in the audit chain nor on its way into it: it was not committed through a desk.", await ToldAsync(InsertedRecord));
    }

    [Fact]
    public async Task A_changed_and_a_deleted_event_are_named()
    {
        Assert.Equal(
            "ticket/T2, version 3, is not what it was when it was committed.",
            await ToldAsync($"UPDATE journal SET payload = replace(payload, 'fragile', 'sturdy') WHERE record = {Ticket}"));
        Assert.Matches(
            "^ticket/T2, version 4, stands in the audit chain at entry [0-9]+, but no longer in the store.$",
            await ToldAsync($"DELETE FROM journal WHERE record = {Ticket} AND version = 4; UPDATE records SET version = 3 WHERE record = {Ticket}"));
    }

    [Fact]
    public async Task A_chain_that_was_cut_with_its_head_leaves_commits_that_nobody_carries_over()
    {
        using var file = _untouched.File.Copy();
        file.Execute(CutWithHead(Length));
        Assert.Equal(AuditCodes.NotChained, (await file.VerifyAsync()).Refusal()?.Code);
    }

    [Fact]
    public async Task Only_an_anchor_shows_that_chain_and_journals_were_cut_alike()
    {
        using var file = _untouched.File.Copy();
        var last = file.Query($"SELECT json_extract(payload, '$.entry.commit.kind'), json_extract(payload, '$.entry.commit.id') FROM journal WHERE record = {Chain} AND version = {Length}")
            .Single().Split('|');
        var record = $"(SELECT record FROM records WHERE kind = '{last[0]}' AND id = '{last[1]}')";
        file.Execute(CutWithHead(Length));
        file.Execute($"DELETE FROM journal WHERE record = {record} AND version = (SELECT max(version) FROM journal WHERE record = {record})");
        Assert.Equal(Length - 1, (await file.VerifyAsync()).Value.Head.Sequence);
        Assert.Equal(AuditCodes.Truncated, (await file.VerifyAsync(_untouched.Anchor)).Refusal()?.Code);
    }

    [Fact]
    public async Task What_is_changed_before_it_is_carried_over_is_found_before_and_after()
    {
        using var file = _untouched.File.Copy();
        await using (var services = file.Open())
        {
            await file.DoAsync(services, new Tickets.AddNote { Ticket = "T3", Text = "paid" });
            Assert.Equal(1, (await file.VerifyAsync()).Value.Pending);
            file.Execute("UPDATE journal SET payload = replace(payload, 'paid', 'unpaid') WHERE payload LIKE '%paid%'");
            var told = (await file.VerifyAsync()).Refusal();
            Assert.Equal("ticket/T3, version 3, is not what it was when it was committed.", told?.Message);
            await AuditedFile.CarryOverAsync(services);
        }

        Assert.Equal(AuditCodes.JournalChanged, (await file.VerifyAsync()).Refusal()?.Code);
    }

    [Fact]
    public async Task A_row_that_was_taken_away_before_it_was_carried_over_leaves_its_commit_to_be_named()
    {
        using var file = _untouched.File.Copy();
        await using (var services = file.Open())
        {
            await file.DoAsync(services, new Tickets.AddNote { Ticket = "T3", Text = "paid" });
        }

        file.Execute("UPDATE work SET payload = 'null' WHERE name LIKE 'audit/%'");
        Assert.Equal(AuditCodes.NotChained, (await file.VerifyAsync()).Refusal()?.Code);
        file.Execute("DELETE FROM work WHERE name LIKE 'audit/%'");
        Assert.Equal(AuditCodes.NotChained, (await file.VerifyAsync()).Refusal()?.Code);
    }

    [Theory]
    [InlineData("UPDATE journal SET payload = replace(payload, 'customer/C7', 'customer/C8') WHERE payload LIKE '%ClaimTicket%'", "audit.journal_changed")]
    [InlineData("DELETE FROM journal WHERE payload LIKE '%ClaimTicket%'; DELETE FROM records WHERE kind = 'access'", "audit.journal_missing")]
    public async Task A_line_of_the_access_log_that_is_changed_or_deleted_is_found(string sql, string code)
    {
        using var file = _untouched.File.Copy();
        await using (var services = file.Open())
        {
            var context = new CommandContext { CommandId = "theirs", Actor = Actor.Customer("C7"), At = default };
            Assert.True((await services.GetRequiredService<Tickets.TicketDesk>().HandleAsync(new Tickets.ClaimTicket { Ticket = "T1" }, context)).IsFailed);
            await AuditedFile.CarryOverAsync(services);
        }

        Assert.Equal(Length + 1, (await file.VerifyAsync(_untouched.Anchor)).Value.Head.Sequence);
        file.Execute(sql);
        Assert.Equal(code, (await file.VerifyAsync(_untouched.Anchor)).Refusal()?.Code.Name);
    }

    private static string CutWithHead(int place) => place == 1
        ? $"DELETE FROM journal WHERE record = {Chain}; DELETE FROM records WHERE kind = 'audit'"
        : $"""
            DELETE FROM journal WHERE record = {Chain} AND version >= {place};
            UPDATE records SET version = {place - 1}, payload = json_set(payload, '$.sequence', {place - 1}, '$.hash',
                (SELECT json_extract(payload, '$.entry.hash') FROM journal WHERE record = {Chain} AND version = {place - 1}))
                WHERE kind = 'audit';
            """;

    // The naive side: both files written out, row by row. An inserted event or record has no place in the chain.
    private string? FirstBrokenPlace(AuditedFile file)
    {
        var (was, now) = (_untouched.Rows, Rows(file));
        for (var place = 1; place <= Math.Max(was.Chain.Count, now.Chain.Count); place++)
        {
            if (place > was.Chain.Count || place > now.Chain.Count || was.Chain[place - 1] != now.Chain[place - 1]
                || was.Journal[was.About[place - 1]] != now.Journal.GetValueOrDefault(was.About[place - 1]))
            {
                return place.ToString(CultureInfo.InvariantCulture);
            }
        }

        return now.Journal.Keys.Except(was.Journal.Keys).Order(StringComparer.Ordinal).FirstOrDefault();
    }

    private static string? Place(Refusal? told)
    {
        var grounds = told?.Grounds.ToDictionary(ground => ground.Name, ground => ground.ToString());
        return grounds is null ? null : told!.Code == AuditCodes.NotChained ? $"{grounds["record"]}@{grounds["version"]}" : grounds["sequence"];
    }

    private static FileRows Rows(AuditedFile file) => new(
        [.. file.Query($"SELECT version, payload, command_id FROM journal WHERE record = {Chain} ORDER BY version")],
        [.. file.Query($"SELECT json_extract(payload, '$.entry.commit.kind') || '/' || json_extract(payload, '$.entry.commit.id') || '@' || json_extract(payload, '$.entry.commit.version') FROM journal WHERE record = {Chain} AND json_valid(payload) ORDER BY version")],
        file.Query("SELECT r.kind || '/' || r.id || '@' || j.version, j.* FROM records r JOIN journal j USING (record) WHERE r.kind NOT IN ('audit', 'access')")
            .ToDictionary(row => row.Split('|')[0]));

    private async Task<string?> ToldAsync(string sql)
    {
        using var file = _untouched.File.Copy();
        file.Execute(sql);
        return (await file.VerifyAsync(_untouched.Anchor)).Refusal()?.Message;
    }

    internal sealed record FileRows(IReadOnlyList<string> Chain, IReadOnlyList<string> About, IReadOnlyDictionary<string, string> Journal);

    public sealed class Untouched : IAsyncLifetime
    {
        internal AuditedFile File { get; private set; } = null!;

        internal AuditAnchor Anchor { get; private set; } = null!;

        internal FileRows Rows { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            File = await AuditedFile.WrittenAsync();
            Rows = TamperedFileTests.Rows(File);
            await using var services = File.Open();
            var context = new CommandContext { CommandId = "anchor", Actor = Actor.System("notary"), At = default };
            Anchor = (await services.GetRequiredService<AuditDesk>().AnchorAsync(context)).Value;
        }

        public Task DisposeAsync()
        {
            File.Dispose();
            return Task.CompletedTask;
        }
    }
}
