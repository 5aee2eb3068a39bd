using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace WarehouseService.Domain.Core.Tests.Audit;

/// <summary>Chains that the laws tamper with.</summary>
internal static class Chains
{
    internal const string Tenant = "default";

    internal static readonly Gen<AuditedCommit> Commits =
        from kind in Gen.Elements("ticket", "claim")
        from id in Gen.Choose(1, 3)
        from version in Gen.Choose(1, 9)
        from type in Gen.Elements("opened", "closed")
        from digest in Gen.Choose(0, 1_000_000)
        from actor in Gen.Elements("agent/ann", "supervisor/sue")
        from occurred in Gen.Choose(-100_000, 100_000)
        from recorded in Gen.Choose(-100_000, 100_000)
        from command in Gen.Choose(0, 1_000_000)
        select new AuditedCommit
        {
            Kind = kind, Id = Text(id), Version = version, Type = type, Digest = Text(digest), Actor = actor,
            Occurred = Sample.Noon + Duration.FromMilliseconds(occurred), Recorded = Sample.Noon + Duration.FromMilliseconds(recorded),
            CommandId = Text(command),
        };

    internal static readonly Gen<ImmutableArray<AuditEntry>> All =
        Commits.NonEmptyListOf().Resize(12).Select(commits => Of(Tenant, commits));

    internal static ImmutableArray<AuditEntry> Of(string tenant, IEnumerable<AuditedCommit> commits) =>
        Behind(AuditHead.Origin(tenant), commits);

    internal static ImmutableArray<AuditEntry> Behind(AuditHead head, IEnumerable<AuditedCommit> commits)
    {
        var entries = ImmutableArray.CreateBuilder<AuditEntry>();
        foreach (var commit in commits)
        {
            var entry = AuditEntry.After(head, commit);
            entries.Add(entry);
            head = new(entry.Sequence, entry.Hash);
        }

        return entries.ToImmutable();
    }

    internal static AuditAnchor Anchor(this ImmutableArray<AuditEntry> chain, int place) =>
        new() { Sequence = place, Hash = chain[place - 1].Hash, At = Sample.Noon };

    /// <summary>The first refusal of a walk.</summary>
    internal static Refusal? Verify(IEnumerable<AuditEntry> entries, params AuditAnchor[] anchors)
    {
        var verifier = new AuditVerifier(Tenant, anchors);
        foreach (var entry in entries)
        {
            if (verifier.Next(entry) is { } broken)
            {
                return broken;
            }
        }

        return verifier.End();
    }

    /// <summary>The place that a refusal names.</summary>
    internal static long? Place(this Refusal? refusal) =>
        refusal is null ? null : (long)refusal.Grounds.Single(ground => ground.Name == "sequence").Value!;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
