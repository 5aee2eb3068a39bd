using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace WarehouseService.Domain.Core.Tests.Audit;

/// <summary>Tampered chains against the untouched copy.</summary>
public sealed class ChainLaws
{
    private static readonly ImmutableArray<AuditEntry> Foreign = Chains.Of("north", Chains.Commits.Sample(20, 12));

    /// <summary>What somebody can do to a chain who does not make its hashes anew.</summary>
    private static readonly ImmutableArray<(string Name, Func<ImmutableArray<AuditEntry>, int, int, ImmutableArray<AuditEntry>> Do)> Tampering =
    [
        ("change", (chain, place, how) => chain.SetItem(place, Changed(chain[place], how))),
        ("delete", (chain, place, _) => chain.RemoveAt(place)),
        ("insert a copy", (chain, place, other) => chain.Insert(place, chain[other % chain.Length])),
        ("insert another tenant's", (chain, place, _) => chain.Insert(place, Foreign[place])),
        ("replace by another tenant's", (chain, place, _) => chain.SetItem(place, Foreign[place])),
        ("reorder", (chain, place, other) => chain.SetItem(place, chain[other % chain.Length]).SetItem(other % chain.Length, chain[place])),
        ("truncate", (chain, place, _) => chain[..place]),
    ];

    [Property(MaxTest = 2_000)]
    public Property The_first_place_that_differs_from_the_untouched_copy_is_named() => Prop.ForAll(
        Arb.From(Chains.All), Arb.From(Gen.Elements(Tampering.AsEnumerable())), Arb.From(Gen.Choose(0, 10_000).Two()), (chain, tampering, numbers) =>
        {
            var tampered = tampering.Do(chain, numbers.Item1 % chain.Length, numbers.Item2);
            var broken = Chains.Verify(tampered, chain.Anchor(chain.Length));
            return (broken.Place() == FirstDifference(chain, tampered)
                && (broken is null || broken.Kind == RefusalKind.IntegrityBroken)).Collect($"{tampering.Name}: {broken?.Code.Name ?? "the same"}");
        });

    [Property(MaxTest = 500)]
    public Property An_untouched_chain_verifies_whatever_was_anchored() => Prop.ForAll(
        Arb.From(Chains.All), Arb.From(Gen.Choose(1, 12).ListOf()), (chain, places) =>
            Chains.Verify(chain, [.. places.Where(place => place <= chain.Length).Select(place => chain.Anchor(place))]) is null);

    [Property(MaxTest = 500)]
    public Property Whoever_makes_one_hash_anew_is_found_at_the_next_entry_or_at_an_anchor_there() => Prop.ForAll(
        Arb.From(Chains.All), Arb.From(Chains.Commits), Arb.From(Gen.Choose(0, 11)), (chain, other, at) =>
        {
            var place = at % chain.Length;
            var forged = chain.SetItem(place, AuditEntry.After(new(chain[place].Sequence - 1, chain[place].Previous), other));
            if (forged[place] == chain[place])
            {
                return true;
            }

            long? next = place + 1 < chain.Length ? place + 2 : null;
            return Chains.Verify(forged).Place() == next && Chains.Verify(forged, chain.Anchor(place + 1)).Place() == place + 1;
        });

    [Property(MaxTest = 500)]
    public Property Whoever_makes_the_whole_end_anew_is_found_at_the_first_anchor_from_there_on() => Prop.ForAll(
        Arb.From(Chains.All), Arb.From(Chains.Commits.NonEmptyListOf().Resize(12)), Arb.From(Gen.Choose(1, 12).NonEmptyListOf()),
        (chain, others, places) =>
        {
            var kept = (places[0] - 1) % chain.Length;
            var head = kept == 0 ? AuditHead.Origin(Chains.Tenant) : new(kept, chain[kept - 1].Hash);
            var forged = chain[..kept].AddRange(Chains.Behind(head, others));
            var anchors = places.Skip(1).Where(place => place <= chain.Length).Select(place => chain.Anchor(place)).ToArray();
            var other = anchors.Where(anchor => anchor.Sequence > kept && anchor.Sequence <= forged.Length).ToList();
            long? expected = other.Where(anchor => forged[(int)anchor.Sequence - 1].Hash != anchor.Hash).Select(anchor => (long?)anchor.Sequence).Min();
            expected ??= anchors.Any(anchor => anchor.Sequence > forged.Length) ? forged.Length + 1 : null;
            return (Chains.Verify(forged, anchors).Place() == expected).Classify(expected is null, "goes unnoticed");
        });

    [Property(MaxTest = 500)]
    public Property Entries_of_two_tenants_never_have_the_same_hash() => Prop.ForAll(Arb.From(Chains.Commits), commit =>
        AuditEntry.After(AuditHead.Origin("north"), commit).Hash != AuditEntry.After(AuditHead.Origin("south"), commit).Hash);

    private static long? FirstDifference(ImmutableArray<AuditEntry> chain, ImmutableArray<AuditEntry> tampered)
    {
        for (var place = 0; place < Math.Max(chain.Length, tampered.Length); place++)
        {
            if (place >= chain.Length || place >= tampered.Length || chain[place] != tampered[place])
            {
                return place + 1;
            }
        }

        return null;
    }

    private static AuditEntry Changed(AuditEntry entry, int how)
    {
        var commit = entry.Commit;
        return (how % 12) switch
        {
            0 => entry with { Sequence = entry.Sequence + 1 },
            1 => entry with { Previous = entry.Hash },
            2 => entry with { Hash = entry.Previous },
            3 => entry with { Commit = commit with { Kind = commit.Kind + commit.Id, Id = "" } },
            4 => entry with { Commit = commit with { Id = commit.Id + "x" } },
            5 => entry with { Commit = commit with { Version = -commit.Version } },
            6 => entry with { Commit = commit with { Type = commit.Type + commit.Digest, Digest = "" } },
            7 => entry with { Commit = commit with { Digest = commit.Digest + "0" } },
            8 => entry with { Commit = commit with { Actor = "agent/eve" } },
            9 => entry with { Commit = commit with { Occurred = commit.Occurred + Duration.FromTicks(1) } },
            10 => entry with { Commit = commit with { Recorded = commit.Recorded - Duration.FromTicks(1) } },
            _ => entry with { Commit = commit with { CommandId = commit.CommandId + "0" } },
        };
    }
}
