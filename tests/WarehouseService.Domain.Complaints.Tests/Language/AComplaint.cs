using NodaTime;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.Complaints.Tests.Language;

/// <summary>Where stories begin: at nine o'clock on a Monday, in UTC.</summary>
internal static class AComplaint
{
    public static readonly Instant Nine = Instant.FromUtc(2026, 3, 2, 9, 0);

    /// <summary>A ticket T1 of customer C1, owned by Ann and answered.</summary>
    public static ComplaintStory OnlyATicket(HouseDesk? desk = null) => WithTicket(new ComplaintStory(desk ?? new HouseDesk(), Nine), "T1", "C1");

    /// <summary>A complaint K1 of customer C1 on ticket T1.</summary>
    public static ComplaintStory Filed(HouseDesk? desk = null, string? about = null) =>
        OnlyATicket(desk).Given(People.Ann, Filing() with { About = about });

    public static FileComplaint Filing(string complaint = "K1", string ticket = "T1", string subject = "parcel crushed") =>
        new() { Complaint = complaint, Ticket = ticket, Subject = subject };

    public static RequestRemedy Request(long major, string remedy = "R1", string complaint = "K1") =>
        new() { Remedy = remedy, Complaint = complaint, Kind = RemedyKind.Compensation, Amount = Yuan.Of(major) };

    public static ComplaintStory WithTicket(ComplaintStory story, string ticket, string customer) => story
        .Given(People.Robot, new OpenTicket { Ticket = ticket, Customer = customer, Channel = Channel.Phone })
        .Given(People.Ann, new ClaimTicket { Ticket = ticket })
        .Given(People.Ann, new SendPublic { Ticket = ticket, Text = "We look into it." });

    public static HouseDesk Under(HandlingRegime regime, Sla.Calendars? calendars = null) => new(regimes: new HandlingRegimes(regime), calendars: calendars);
}
