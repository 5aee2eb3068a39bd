using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FsCheck.Fluent;
using NodaTime;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Core.Tests.Audit;

public sealed class ChainTests
{
    private static readonly JournalRecord Written = new()
    {
        Version = 1,
        Type = "opened",
        Payload = "{\"text\":\"早上好\"}",
        Occurred = Sample.Noon,
        Recorded = Sample.WrittenDown,
        Actor = "agent/ann",
        CommandId = "c1",
    };

    private static readonly ImmutableArray<AuditEntry> Chain = Chains.Of(Chains.Tenant, Chains.Commits.Sample(10, 5));

    [Fact]
    public void The_digest_is_SHA_256_over_every_member_each_text_behind_its_length()
    {
        var bytes = new List<byte>();
        void Text(string text)
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            bytes.AddRange([0, 0, 0, (byte)utf8.Length, .. utf8]);
        }

        void Number(long number) => bytes.AddRange(Enumerable.Range(0, 8).Select(place => (byte)(number >> (56 - (8 * place)))));

        Text("default");
        Text("ticket");
        Text("T1");
        Number(1);
        Text("opened");
        Text("{\"text\":\"早上好\"}");
        Number(Sample.Noon.ToUnixTimeTicks());
        Number(Sample.WrittenDown.ToUnixTimeTicks());
        Text("agent/ann");
        Text("c1");
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData([.. bytes])),
            AuditedCommit.Of(new("default", "ticket", "T1"), Written).Digest);
    }

    [Fact]
    public void Whatever_is_changed_in_a_journal_record_changes_its_digest()
    {
        var key = new AggregateKey("default", "ticket", "T1");
        (AggregateKey Key, JournalRecord Written)[] all =
        [
            (key, Written), (new("north", "ticket", "T1"), Written), (new("default", "ticketT", "1"), Written), (new("default", "ticket", "T2"), Written),
            (key, Written with { Version = 2 }), (key, Written with { Type = "closed" }), (key, Written with { Payload = "{}" }),
            (key, Written with { Occurred = Sample.Noon + Duration.FromTicks(1) }), (key, Written with { Recorded = Sample.Noon }),
            (key, Written with { Actor = "agent/bob" }), (key, Written with { CommandId = "c2" }),
        ];
        Assert.Equal(all.Length, all.Select(one => AuditedCommit.Of(one.Key, one.Written).Digest).Distinct().Count());
    }

    [Fact]
    public void What_is_wrong_is_told_by_its_code()
    {
        var forged = AuditEntry.After(new(2, Chain[1].Hash), Chain[2].Commit with { Actor = "agent/eve" });
        Assert.Equal(AuditCodes.EntryChanged, Chains.Verify(Chain.SetItem(2, Chain[2] with { Hash = "0" }))?.Code);
        Assert.Equal(AuditCodes.OutOfOrder, Chains.Verify(Chain.RemoveAt(2))?.Code);
        Assert.Equal(AuditCodes.LinkBroken, Chains.Verify(Chain.SetItem(2, forged))?.Code);
        Assert.Equal(AuditCodes.AnchorMismatch, Chains.Verify([.. Chain[..2], forged], Chain.Anchor(3))?.Code);
        Assert.Equal(AuditCodes.Truncated, Chains.Verify(Chain[..3], Chain.Anchor(5))?.Code);
    }

    [Fact]
    public void An_end_that_was_cut_off_is_seen_only_by_whoever_has_an_anchor()
    {
        Assert.Null(Chains.Verify(Chain[..3], Chain.Anchor(3)));
        var told = Chains.Verify(Chain[..3], Chain.Anchor(5), Chain.Anchor(2));
        Assert.Equal("The audit chain ends before entry 4, but entry 5 was anchored at 2026-03-01T12:00:00Z.", told?.Message);
        Assert.Equal("审计链在第 4 条之前中断，而第 5 条已于 2026-03-01T12:00:00Z 锚定。", told!.Text(Languages.Chinese));
        Assert.Equal(AuditCodes.Truncated, Chains.Verify([], Chain.Anchor(1))?.Code);
    }

    [Fact]
    public void An_anchor_names_an_entry() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new AuditAnchor { Sequence = 0, Hash = "0", At = Sample.Noon });

    [Fact]
    public void Every_code_has_a_text_in_both_languages_with_the_same_placeholders() => Assert.All(AuditCodes.All, code =>
    {
        var (english, chinese) = (code.Text(CultureInfo.InvariantCulture), code.Text(Languages.Chinese));
        Assert.NotEqual(code.Name, english);
        Assert.Matches("[\u4e00-\u9fff]", chinese);
        Assert.Equal(RefusalKind.IntegrityBroken, code.Kind);
        Assert.Equal(Placeholders(english), Placeholders(chinese));
    });

    private static IEnumerable<string> Placeholders(string text) =>
        System.Text.RegularExpressions.Regex.Matches(text, @"\{[^{}]*\}").Select(match => match.Value).Order();
}
