using NodaTime;

namespace WarehouseService.Domain.Sla.Openings;

/// <summary>What a table of openings is built from. Immutable and thread-safe.</summary>
internal abstract class OpeningSource
{
    /// <summary>The zone in which explanations are printed.</summary>
    public abstract DateTimeZone Zone { get; }

    /// <summary>What holds before some second.</summary>
    public abstract Tail Before { get; }

    /// <summary>What holds from some second on.</summary>
    public abstract Tail After { get; }

    /// <summary>Whether there is known to be an opening in every week of the future and the past.</summary>
    public abstract bool OpensForever { get; }

    /// <summary>The open stretches of <c>[from, to)</c> in order; they neither overlap nor touch.</summary>
    public abstract IEnumerable<OpenStretch> OpenStretches(long from, long to);

    /// <summary>
    /// Why each stretch of <c>[from, to)</c> is open or closed, in order and without a gap; clock changes stand between as stretches of no
    /// length. Reasons name their zone if it is not the one that is printed in.
    /// </summary>
    public abstract IEnumerable<ReasonedStretch> Explain(long from, long to, DateTimeZone printedIn);
}
