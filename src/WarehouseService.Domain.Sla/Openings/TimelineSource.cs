using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Sla.Openings;

/// <summary>Sources one after another.</summary>
internal sealed class TimelineSource(ImmutableArray<(long From, OpeningSource Source)> eras) : OpeningSource
{
    private static readonly SegmentReason Change = new() { Kind = SegmentReasonKind.CalendarChange };

    public override DateTimeZone Zone => eras[0].Source.Zone;

    public override Tail Before => eras[0].Source.Before with { Second = Math.Min(eras[0].Source.Before.Second, EndOf(0)) };

    public override Tail After => eras[^1].Source.After with { Second = Math.Max(eras[^1].Source.After.Second, eras[^1].From) };

    public override bool OpensForever => eras[0].Source.OpensForever && eras[^1].Source.OpensForever;

    public override IEnumerable<OpenStretch> OpenStretches(long from, long to) => OpenStretch.Joined(
        Within(from, to).SelectMany(era => era.Source.OpenStretches(era.From, era.To)));

    public override IEnumerable<ReasonedStretch> Explain(long from, long to, DateTimeZone printedIn) =>
        Within(from, to).SelectMany((era, index) => index == 0
            ? era.Source.Explain(era.From, era.To, printedIn)
            : era.Source.Explain(era.From, era.To, printedIn).Prepend(new ReasonedStretch(era.From, era.From, IsOpen: false, Change)));

    private IEnumerable<(long From, long To, OpeningSource Source)> Within(long from, long to)
    {
        for (var i = 0; i < eras.Length; i++)
        {
            var (start, end) = (Math.Max(from, eras[i].From), Math.Min(to, EndOf(i)));
            if (start < end)
            {
                yield return (start, end, eras[i].Source);
            }
        }
    }

    private long EndOf(int era) => era + 1 < eras.Length ? eras[era + 1].From : TimeScale.End;
}
