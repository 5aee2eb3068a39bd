using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Testing.Conformance.Model;

/// <summary>Random programs, small enough to collide: two tenants, few records, few commands, few instants.</summary>
internal static class StorePrograms
{
    private const int Size = 50;

    internal static readonly ImmutableArray<string> Tenants = ["acme", "Acme"];

    internal static readonly ImmutableArray<(string Kind, string Id)> Records =
        [("ticket", "a"), ("ticket", "A"), ("ticket", "\ufffd"), ("ticket", "😀"), ("claim", "a")];

    private static readonly ImmutableArray<string> Texts = ["", "x", "'", "😀", "中文", "e\u0301", "\u202e\"", "a\nb", "\0", "\ud800"];

    private static readonly Gen<int> AnyTenant = Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Constant(1)));

    private static readonly Gen<int> AnyRecord = Gen.Choose(0, Records.Length - 1);

    // Half a surrogate pair and NUL come seldom: a batch with them is refused as a whole.
    private static readonly Gen<string> AnyText = Gen.Frequency((30, Gen.Elements(Texts[..^2].ToArray())), (1, Gen.Elements(Texts[^2..].ToArray())));

    private static readonly Gen<Change> AnyChange =
        from record in AnyRecord
        from drift in Gen.Frequency((12, Gen.Constant(0)), (1, Gen.Choose(-1, 2)))
        from text in AnyText
        from second in Gen.Choose(0, 4)
        from put in Few(Gen.Choose(0, 3))
        from cancel in Few(Gen.Choose(0, 3))
        select new Change(record, drift, text, second, put, cancel);

    private static readonly Gen<Step> AnyCommit =
        from tenant in AnyTenant
        from command in Gen.Frequency((4, Gen.Choose(0, 1_000)), (1, Gen.Choose(0, 3)))
        from first in AnyChange
        from more in Few(AnyChange)
        from fences in Few(AnyChange)
        select (Step)new CommitStep(tenant, command, [first, .. more.Take(2)], fences);

    private static readonly Gen<RecordFilter> AnyFilter =
        from tenant in AnyTenant
        from kind in Gen.Elements("ticket", "ticket", "claim")
        from statuses in Few(AnyText)
        from queue in Seldom(AnyText)
        from customer in Seldom(AnyText)
        from assignee in Seldom(AnyText)
        from priority in Gen.Frequency((4, Gen.Constant((int?)null)), (1, Gen.Choose(0, 4).Select(one => (int?)one)))
        from created in Moment
        from before in Moment
        from updated in Moment
        from order in Gen.Elements(RecordOrder.All.ToArray())
        select new RecordFilter
        {
            Tenant = Tenants[tenant], Kind = kind, Statuses = statuses, Queue = queue, Customer = customer, Assignee = assignee, Priority = priority,
            CreatedFrom = created, CreatedBefore = before, UpdatedFrom = updated, Order = order,
        };

    private static readonly Gen<Step> AnyStep = Gen.Frequency(
        (10, AnyCommit),
        (2, from tenant in AnyTenant from record in AnyRecord from command in Gen.Choose(0, 5) select (Step)new LoadStep(tenant, record, command)),
        (1, from tenant in AnyTenant from record in AnyRecord from after in Gen.Choose(-1, 5) from max in Gen.Choose(0, 4)
            select (Step)new JournalStep(tenant, record, after, max)),
        (3, from filter in AnyFilter from size in Gen.Choose(1, 4) select (Step)new ListStep(filter, size)),
        (4, from tenant in AnyTenant from kind in Gen.Elements(null, null, "ticket", "claim") from second in Gen.Choose(0, 8) from lease in Gen.Choose(0, 5)
            from max in Gen.Choose(1, 4) select (Step)new ClaimStep(tenant, kind, second, lease, max)),
        (3, Gen.Choose(0, 5).Select(back => (Step)new CompleteStep(back))),
        (1, Gen.Constant((Step)new ReopenStep())));

    private static Gen<Instant?> Moment => Gen.Frequency(
        (5, Gen.Constant((Instant?)null)),
        (1, from second in Gen.Choose(0, 5) from nanosecond in Gen.Elements(-1, 0, 1) select (Instant?)At(second).PlusNanoseconds(nanosecond)));

    /// <summary>So many programs; always the same of a seed.</summary>
    internal static IEnumerable<ImmutableArray<Step>> Of(int seed, int count) => Programs().Sample(count, new Rnd((ulong)seed), Size);

    /// <summary>Looks at everything that a store holds.</summary>
    internal static ImmutableArray<Step> Everything { get; } =
    [
        .. from tenant in Enumerable.Range(0, Tenants.Length)
           from record in Enumerable.Range(0, Records.Length)
           from step in (IEnumerable<Step>)[new LoadStep(tenant, record, 0), new JournalStep(tenant, record, 0, 1_000)]
           select step,
        .. from tenant in Enumerable.Range(0, Tenants.Length) select new ClaimStep(tenant, null, 1_000, 1, 1_000),
    ];

    internal static Instant At(int second) => Make.Noon.Plus(Duration.FromSeconds(second));

    /// <summary>Programs that are a little smaller than one.</summary>
    // Fewer steps first: halves, then all but one; then batches with fewer records.
    internal static IEnumerable<ImmutableArray<Step>> Smaller(ImmutableArray<Step> program)
    {
        for (var length = program.Length / 2; length > 0; length /= 2)
        {
            for (var start = 0; start + length <= program.Length; start += length)
            {
                yield return program.RemoveRange(start, length);
            }
        }

        for (var i = 0; i < program.Length; i++)
        {
            if (program[i] is CommitStep { Changes.Length: > 1 } commit)
            {
                yield return program.SetItem(i, commit with { Changes = commit.Changes[..^1] });
            }

            if (program[i] is CommitStep { Fences.Length: > 0 } fenced)
            {
                yield return program.SetItem(i, fenced with { Fences = [] });
            }
        }
    }

    private static Gen<ImmutableArray<Step>> Programs() =>
        from length in Gen.Choose(1, 40)
        from steps in AnyStep.ListOf(length)
        select steps.ToImmutableArray();

    private static Gen<ImmutableArray<T>> Few<T>(Gen<T> one) =>
        from count in Gen.Frequency((4, Gen.Constant(0)), (2, Gen.Constant(1)), (1, Gen.Choose(2, 3)))
        from list in one.ListOf(count)
        select list.ToImmutableArray();

    private static Gen<string?> Seldom(Gen<string> text) => Gen.Frequency((5, Gen.Constant((string?)null)), (1, text.Select(one => (string?)one)));
}
