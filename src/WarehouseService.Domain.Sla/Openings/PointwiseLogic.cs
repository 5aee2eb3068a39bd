namespace WarehouseService.Domain.Sla.Openings;

/// <summary>What a combination is at an instant, and whose reason is told.</summary>
internal static class PointwiseLogic
{
    /// <summary>Whether the combination is open; null where something unknown decides.</summary>
    public static bool? IsOpen(this Combination combination, bool? first, bool? second) => combination switch
    {
        Combination.Intersection => first & second,
        Combination.Union => first | second,
        _ => first & !second,
    };

    /// <summary>Why the combination is what it is: the one that decides, or both.</summary>
    public static SegmentReason Reason(this Combination combination, ReasonedStretch first, ReasonedStretch second) => combination switch
    {
        Combination.Difference when first.IsOpen && second.IsOpen => new() { Kind = SegmentReasonKind.TakenOut, And = second.Reason },
        Combination.Difference => first.Reason,
        _ when first.IsOpen == second.IsOpen => first.Reason.Joined(second.Reason),
        _ => (combination == Combination.Union) == first.IsOpen ? first.Reason : second.Reason,
    };
}
