using NodaTime;

namespace WarehouseService.Domain.Returns;

/// <summary>By when a case's goods are to be refunded: the house's own time and that of every law that holds; whichever ends first counts.</summary>
internal static class RefundDeadline
{
    /// <param name="case">The case.</param>
    /// <param name="goods">When the goods arrived, or were reported lost; null if neither.</param>
    /// <param name="proof">When proof of posting came; null if it has not.</param>
    /// <returns>The instant before which; null while nothing runs.</returns>
    internal static Instant? Of(ReturnCase @case, Instant? goods, Instant? proof)
    {
        var zone = @case.Lines[0].Assessment.Zone;
        var notified = DateOf(@case.RequestedAt);
        var last = goods is { } arrived ? @case.Process.RefundWithin?.LastDay(DateOf(arrived), @case.Policy.RestDays) : null;
        foreach (var pack in @case.Policy.Law)
        {
            if (pack.Withholding is { } withholding && withholding.Citation.IsInForceOn(notified)
                && @case.Lines.Any(line => LawPack.AppliesTo(line.Assessment.Facts)))
            {
                var due = withholding.RefundDueOn(
                    notified,
                    goods is { } came ? DateOf(came) : null,
                    proof is { } posted ? DateOf(posted) : null,
                    @case.Method == ReturnMethod.CourierPickup,
                    @case.Policy.RestDays);
                last = last is null ? due : due is null ? last : LocalDate.Min(last.Value, due.Value);
            }
        }

        return last is { } day ? zone.AtStartOfDay(day.PlusDays(1)).ToInstant() : null;

        LocalDate DateOf(Instant at) => at.InZone(zone).Date;
    }
}
