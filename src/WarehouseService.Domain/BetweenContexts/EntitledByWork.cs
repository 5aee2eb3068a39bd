using System.Collections.Immutable;
using WarehouseService.Domain.Customers;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.BetweenContexts;

/// <summary>Who may see a customer because of work at hand: the owner of a ticket, a department with a task.</summary>
internal sealed class EntitledByWork(IRepository<Ticket> tickets, IRepository<CoordinationTask> tasks) : ICustomerEntitlements
{
    private static readonly ImmutableArray<string> ActiveOrResolved =
        [.. from status in TicketStatus.All where status.Category != StatusCategory.Ended && status != TicketStatus.Closed select status.Name];

    private static readonly ImmutableArray<string> Unfinished =
        [.. from status in CoordinationTaskStatus.All where status.Category != StatusCategory.Ended select status.Name];

    public Task<bool> OwnsTicketAsync(string tenant, string customer, Actor agent, CancellationToken cancellationToken = default) => AnyAsync(
        tickets,
        new() { Tenant = tenant, Kind = "ticket", Customer = customer, Assignee = agent.ToString(), Statuses = ActiveOrResolved },
        cancellationToken);

    public Task<bool> HasTaskAsync(string tenant, string customer, Role department, CancellationToken cancellationToken = default) => AnyAsync(
        tasks,
        new() { Tenant = tenant, Kind = "task", Customer = customer, Queue = department.Name, Statuses = Unfinished },
        cancellationToken);

    private static async Task<bool> AnyAsync<T>(IRepository<T> records, RecordFilter filter, CancellationToken cancel)
        where T : class =>
        !(await records.ListAsync(filter, null, 1, cancel).ConfigureAwait(false)).Items.IsEmpty;
}
