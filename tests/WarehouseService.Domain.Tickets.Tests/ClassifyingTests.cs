using NodaTime;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Tickets.Tests.Language;
using static WarehouseService.Domain.Tickets.Tests.Language.People;

namespace WarehouseService.Domain.Tickets.Tests;

public sealed class ClassifyingTests
{
    private static ClassifyTicket As(Degree impact, Degree urgency) => new() { Ticket = "T1", Impact = impact, Urgency = urgency };

    [Theory]
    [InlineData("high", "high", "P1")]
    [InlineData("high", "medium", "P2")]
    [InlineData("medium", "high", "P2")]
    [InlineData("high", "low", "P3")]
    [InlineData("medium", "medium", "P3")]
    [InlineData("low", "high", "P3")]
    [InlineData("medium", "low", "P4")]
    [InlineData("low", "medium", "P4")]
    [InlineData("low", "low", "P5")]
    public void Priority_comes_from_impact_and_urgency(string impact, string urgency, string priority) =>
        ATicket.OwnedBy(Ann).Given(Ann, As(Degree.FromName(impact), Degree.FromName(urgency)))
            .Shows(ticket => ticket.Priority.Name, priority)
            .Shows(ticket => ticket.Impact!.Name, impact)
            .Shows(ticket => ticket.Urgency!.Name, urgency);

    [Fact]
    public void What_a_supervisor_overrode_stays_over_a_classification() =>
        ATicket.OwnedBy(Ann)
            .Given(Sue, new OverridePriority { Ticket = "T1", Priority = Priority.P1, Reason = "a hospital waits" })
            .Given(Ann, As(Degree.Low, Degree.Low))
            .Shows(ticket => ticket.Priority, Priority.P1)
            .Shows(ticket => ticket.Impact, Degree.Low)
            .Given(Sue, new OverridePriority { Ticket = "T1", Priority = Priority.P4, Reason = "it has arrived" })
            .Shows(ticket => ticket.Priority, Priority.P4);

    [Fact]
    public void Degrees_priority_and_reason_must_be_given()
    {
        ATicket.OwnedBy(Ann).When(Ann, As(null!, Degree.Low)).IsRefused(TicketCodes.UnknownDegree);
        ATicket.OwnedBy(Ann).When(Ann, As(Degree.Low, null!)).IsRefused(TicketCodes.UnknownDegree);
        ATicket.OwnedBy(Ann).When(Sue, new OverridePriority { Ticket = "T1", Priority = null!, Reason = "x" }).IsRefused(TicketCodes.UnknownPriority);
        ATicket.OwnedBy(Ann).When(Sue, new OverridePriority { Ticket = "T1", Priority = Priority.P1, Reason = " " }).IsRefused(TicketCodes.MissingReason);
        ATicket.OwnedBy(Ann).Resolved().When(Ann, As(Degree.Low, Degree.Low)).IsRefused(CoreCodes.InvalidState);
    }

    [Fact]
    public void Escalation_climbs_one_level_a_time_and_three_at_most()
    {
        var climb = new EscalateTicket { Ticket = "T1", Kind = EscalationKind.Functional, Reason = "beyond me" };
        ATicket.OwnedBy(Ann)
            .When(Ann, climb).IsAccepted().Shows(ticket => ticket.EscalationLevel, 1)
            .When(Sue, climb).IsAccepted().Shows(ticket => ticket.EscalationLevel, 2)
            .When(Robot, climb).IsAccepted().Shows(ticket => ticket.EscalationLevel, 3)
            .When(Ann, climb).IsRefused(TicketCodes.EscalationExhausted)
            .Shows(ticket => ticket.Breaches(SlaMeasure.FirstResponse), 0);
        ATicket.OwnedBy(Ann).When(Ann, climb with { Kind = null! }).IsRefused(TicketCodes.UnknownEscalationKind);
        ATicket.OwnedBy(Ann).When(Ann, climb with { Reason = "" }).IsRefused(TicketCodes.MissingReason);
        ATicket.OwnedBy(Ann).Resolved().When(Ann, climb).IsRefused(CoreCodes.InvalidState);
    }

    [Fact]
    public void A_sub_status_is_the_policys_and_is_cleared_with_its_status()
    {
        var policy = TicketPolicy.Default with
        {
            Id = "own words",
            SubStatuses = [new() { Name = "photos", Category = StatusCategory.Waiting }, new() { Name = "checking", Category = StatusCategory.Working }],
        };
        var story = ATicket.OwnedBy(Ann, ATicket.Under(policy)).Answered();
        story.When(Ann, new SetSubStatus { Ticket = "T1", SubStatus = "photos" }).IsRefused(TicketCodes.UnknownSubStatus);
        story.When(Ann, new SetSubStatus { Ticket = "T1", SubStatus = "tea" }).IsRefused(TicketCodes.UnknownSubStatus);
        story.WaitsForCustomer().Given(Ann, new SetSubStatus { Ticket = "T1", SubStatus = "photos" })
            .Shows(ticket => ticket.SubStatus, "photos")
            .Answered().Shows(ticket => ticket.SubStatus, "photos")
            .Given(Ann, new ResumeTicket { Ticket = "T1" }).Shows(ticket => ticket.SubStatus, null)
            .Given(Ann, new SetSubStatus { Ticket = "T1", SubStatus = "checking" })
            .Given(Ann, new SetSubStatus { Ticket = "T1" }).Shows(ticket => ticket.SubStatus, null);
    }
}
