using NodaTime;

namespace WarehouseService.Domain.Sla.Openings;

/// <summary>Two sources as one, swept together from change to change.</summary>
internal sealed class CombinedSource(Combination combination, OpeningSource first, OpeningSource second) : OpeningSource
{
    public override DateTimeZone Zone => first.Zone;

    public override Tail Before { get; } = new(
        Math.Min(first.Before.Second, second.Before.Second), combination.IsOpen(first.Before.Open, second.Before.Open));

    public override Tail After { get; } = new(
        Math.Max(first.After.Second, second.After.Second), combination.IsOpen(first.After.Open, second.After.Open));

    public override bool OpensForever =>
        combination == Combination.Union && (first.OpensForever || second.OpensForever);

    public override IEnumerable<OpenStretch> OpenStretches(long from, long to) => OpenStretch.Joined(Swept(from, to));

    public override IEnumerable<ReasonedStretch> Explain(long from, long to, DateTimeZone printedIn)
    {
        using var firsts = first.Explain(from, to, printedIn).GetEnumerator();
        using var seconds = second.Explain(from, to, printedIn).GetEnumerator();
        var (hasFirst, hasSecond) = (firsts.MoveNext(), seconds.MoveNext());
        for (var at = from; hasFirst && hasSecond;)
        {
            // What takes no time is told as it comes, before the stretch that begins with it.
            if (IsChange(firsts.Current))
            {
                yield return firsts.Current;
                hasFirst = firsts.MoveNext();
                continue;
            }

            if (IsChange(seconds.Current))
            {
                yield return seconds.Current;
                hasSecond = seconds.MoveNext();
                continue;
            }

            var end = Math.Min(firsts.Current.End, seconds.Current.End);
            yield return new ReasonedStretch(
                at,
                end,
                combination.IsOpen(firsts.Current.IsOpen, seconds.Current.IsOpen) == true,
                combination.Reason(firsts.Current, seconds.Current));
            at = end;
            hasFirst = firsts.Current.End > end || firsts.MoveNext();
            hasSecond = seconds.Current.End > end || seconds.MoveNext();
        }
    }

    private static bool IsChange(ReasonedStretch stretch) => stretch.Start == stretch.End;

    private IEnumerable<OpenStretch> Swept(long from, long to)
    {
        using var firsts = first.OpenStretches(from, to).GetEnumerator();
        using var seconds = second.OpenStretches(from, to).GetEnumerator();
        var (one, other) = (Next(firsts, to), Next(seconds, to));
        for (var at = from; at < to;)
        {
            var end = Math.Min(ChangeAfter(one, at), ChangeAfter(other, at));
            if (combination.IsOpen(one.Start <= at, other.Start <= at) == true)
            {
                yield return new OpenStretch(at, end);
            }

            at = end;
            one = one.End <= at ? Next(firsts, to) : one;
            other = other.End <= at ? Next(seconds, to) : other;
        }
    }

    private static OpenStretch Next(IEnumerator<OpenStretch> stretches, long to) => stretches.MoveNext() ? stretches.Current : new OpenStretch(to, to);

    private static long ChangeAfter(OpenStretch stretch, long at) => stretch.Start > at ? stretch.Start : stretch.End;
}
