using System.Resources;
using WarehouseService.Domain;

namespace PolicyTests;

/// <summary>What our own guards answer with; the texts stand in <c>Refusals.resx</c>.</summary>
internal static class OurRefusals
{
    private static readonly ResourceManager Texts = new("PolicyTests.Refusals", typeof(OurRefusals).Assembly);

    public static RefusalCode ReasonTooShort { get; } = new("acme.reason_too_short", RefusalKind.GuardUnmet, Texts);

    public static RefusalCode NotClosedBefore { get; } = new("acme.not_closed_before", RefusalKind.GuardUnmet, Texts);
}
