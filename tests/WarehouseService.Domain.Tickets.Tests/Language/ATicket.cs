using NodaTime;
using NodaTime.Text;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Tickets.Tests.Language;

/// <summary>Where stories begin: at nine o'clock on a Monday, in UTC.</summary>
internal static class ATicket
{
    public static readonly Instant Nine = Instant.FromUtc(2026, 3, 2, 9, 0);

    /// <summary>A ticket T1 of customer C1 that nobody owns.</summary>
    public static TicketStory Unowned(ServiceDesk? desk = null) =>
        new TicketStory(desk ?? new ServiceDesk(), Nine).Given(People.Robot, Opening());

    /// <summary>A ticket T1 of customer C1, opened and claimed.</summary>
    public static TicketStory OwnedBy(Actor by, ServiceDesk? desk = null) => Unowned(desk).Given(by, new ClaimTicket { Ticket = "T1" });

    public static OpenTicket Opening(string ticket = "T1", string customer = "C1") =>
        new() { Ticket = ticket, Customer = customer, Channel = Channel.Phone };

    public static ServiceDesk Under(TicketPolicy policy) => new(new TicketPolicies(policy));

    public static ServiceDesk Promised(SlaPolicy policy, Calendars? calendars = null) => new(slaPolicies: new SlaPolicies(policy), calendars: calendars);

    public static Instant At(string isoInstant) => InstantPattern.ExtendedIso.Parse(isoInstant).Value;
}
