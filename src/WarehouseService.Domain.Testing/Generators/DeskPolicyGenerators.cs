using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using WarehouseService.Domain.Complaints;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.Testing.Generators;

/// <summary>The windows of tickets and complaints: from none at all to a month, to the second.</summary>
public static class DeskPolicyGenerators
{
    private static readonly Gen<Duration> Window = Gen.OneOf(
        Gen.Constant(Duration.Zero), Gen.Choose(1, 31).Select(days => Duration.FromDays(days)), Gen.Choose(1, 31 * 86_400).Select(seconds => Duration.FromSeconds(seconds)));

    /// <summary>Policies of tickets; shrunk towards the default.</summary>
    public static Arbitrary<TicketPolicy> Ticket() => Arb.From(
        from windows in Window.ArrayOf(2)
        from closes in Gen.Elements(true, false)
        from depth in Gen.Choose(1, 8)
        select TicketPolicy.Default with { Id = "house", ReopenWithin = windows[0], CloseAfter = windows[1], ClosesByItself = closes, HierarchyDepth = depth },
        policy => new[]
        {
            policy with { ReopenWithin = TicketPolicy.Default.ReopenWithin }, policy with { CloseAfter = TicketPolicy.Default.CloseAfter },
            policy with { ClosesByItself = true }, policy with { HierarchyDepth = TicketPolicy.Default.HierarchyDepth },
        }.Where(plainer => plainer != policy));

    /// <summary>Policies of complaints; shrunk towards the default.</summary>
    public static Arbitrary<ComplaintPolicy> Complaint() => Arb.From(
        from windows in Window.ArrayOf(4)
        select ComplaintPolicy.Default with
        {
            Id = "house",
            AcknowledgeWithin = windows[0] > Duration.Zero ? windows[0] : null,
            AnswerWithin = windows[1] + Duration.FromSeconds(1),
            AppealWithin = windows[2],
            CloseAfter = windows[3],
        },
        policy => new[]
        {
            policy with { AcknowledgeWithin = null }, policy with { AnswerWithin = ComplaintPolicy.Default.AnswerWithin },
            policy with { AppealWithin = ComplaintPolicy.Default.AppealWithin }, policy with { CloseAfter = ComplaintPolicy.Default.CloseAfter },
        }.Where(plainer => plainer != policy));
}
