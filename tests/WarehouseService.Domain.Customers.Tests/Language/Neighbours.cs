namespace WarehouseService.Domain.Customers.Tests.Language;

/// <summary>What other contexts know of customers, as a test says it is.</summary>
internal sealed class Neighbours : ISurveyedTickets, ICustomerComplaints, ICustomerEntitlements
{
    public Dictionary<string, SurveyedTicket> Tickets { get; } = new()
    {
        ["T1"] = new() { Id = "T1", Customer = "C1", IsSettled = true, Reopens = 0, Owner = People.Ann },
        ["T2"] = new() { Id = "T2", Customer = "C1", IsSettled = true, Reopens = 0, Owner = People.Bob },
        ["T3"] = new() { Id = "T3", Customer = "C2", IsSettled = true, Reopens = 0 },
    };

    public HashSet<string> WithUnfinishedComplaint { get; } = [];

    public HashSet<string> WithHeldComplaint { get; } = [];

    public HashSet<(Actor Agent, string Customer)> Owners { get; } = [];

    public HashSet<(Role Department, string Customer)> Doers { get; } = [];

    /// <summary>What says, and asserts, that a ticket was reopened: a claim in its name. Null where tickets are as the test says, unfenced.</summary>
    public Repository<Claim, ClaimStatus, ClaimKnowledge>? Reopenings { get; set; }

    public static string ReopeningOf(string ticket) => $"reopened/{ticket}";

    public void Reopen(string ticket) => Tickets[ticket] = Tickets[ticket] with { IsSettled = false, Reopens = Tickets[ticket].Reopens + 1 };

    public void Resolve(string ticket) => Tickets[ticket] = Tickets[ticket] with { IsSettled = true };

    public async Task<SurveyedTicket?> FindAsync(string ticket, CommandContext context, CancellationToken cancellationToken = default)
    {
        var known = Tickets.GetValueOrDefault(ticket);
        if (known is null || Reopenings is null)
        {
            return known;
        }

        var fence = Reopenings.Fence(ReopeningOf(ticket), context);
        return known with { IsSettled = await fence.ReadAsync(cancellationToken) is null, Fences = [fence] };
    }

    public Task<ComplaintsOfCustomer> OfAsync(string customer, CommandContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(new ComplaintsOfCustomer
        {
            IsUnfinished = WithUnfinishedComplaint.Contains(Identifier.Require(customer, nameof(customer))),
            IsOnHold = WithHeldComplaint.Contains(customer),
        });

    public Task<bool> OwnsTicketAsync(string tenant, string customer, Actor agent, CancellationToken cancellationToken = default) =>
        Task.FromResult(Owners.Contains((agent, customer)));

    public Task<bool> HasTaskAsync(string tenant, string customer, Role department, CancellationToken cancellationToken = default) =>
        Task.FromResult(Doers.Contains((department, customer)));
}
