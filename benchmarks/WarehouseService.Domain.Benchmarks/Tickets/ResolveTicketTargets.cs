namespace WarehouseService.Domain.Benchmarks.Tickets;

/// <summary>What a decision by the table may cost.</summary>
internal static class ResolveTicketTargets
{
    public static Targets All { get; } = new(typeof(ResolveTicketDecision), ratios =>
    [
        new("bytes: table over plain ifs in a result", ratios.Bytes("Decide") / ratios.Bytes("PlainIfsInResult"), 1.5),
        new("time: table over Stateless", ratios.Of("Decide", "", "StatelessFire", ""), 0.4),
    ]);
}
