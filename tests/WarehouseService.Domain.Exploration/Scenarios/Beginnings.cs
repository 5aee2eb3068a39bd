using WarehouseService.Domain.Complaints;
using WarehouseService.Domain.Customers;
using WarehouseService.Domain.Tickets;
using static WarehouseService.Domain.Exploration.People;

namespace WarehouseService.Domain.Exploration;

/// <summary>What happened before the scenarios.</summary>
internal static class Beginnings
{
    public static (Actor, ICommand)[] Customer() => [(Robot, new RegisterCustomer { Customer = "C1", Name = "Cleo" })];

    /// <summary>Tickets of customer C1, each owned by Ann and answered.</summary>
    public static (Actor, ICommand)[] AnsweredTickets(params string[] ids) =>
    [
        .. Customer(),
        .. ids.SelectMany(id => new (Actor, ICommand)[]
        {
            (Robot, new OpenTicket { Ticket = id, Customer = "C1", Channel = Channel.Phone }),
            (Ann, new ClaimTicket { Ticket = id }),
            (Ann, new SendPublic { Ticket = id, Text = "We look into it." }),
        }),
    ];

    /// <summary>A complaint K1 on ticket T1, under investigation.</summary>
    public static (Actor, ICommand)[] Complaint() =>
    [
        .. AnsweredTickets("T1"),
        (Ann, Filing("T1")),
        (Ann, new AcknowledgeComplaint { Complaint = "K1" }),
    ];

    public static FileComplaint Filing(string ticket) => new() { Complaint = "K1", Ticket = ticket, Subject = "parcel crushed" };

    public static RequestRemedy Request(string remedy, long yuan) =>
        new() { Remedy = remedy, Complaint = "K1", Kind = RemedyKind.Compensation, Amount = Yuan(yuan) };

    public static Money Yuan(long major) => Money.OfMajor(major, Currency.Of("CNY"));
}
