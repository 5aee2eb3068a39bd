using WarehouseService.Domain.Complaints.Json;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.Complaints;

/// <summary>
/// Shows complaints to those who have to do with them: agents, supervisors, finance, quality, the system, that customer, and a department
/// while it has a live task for the complaint; never to the person complained about
/// (<see cref="ComplaintCodes.ConcernsActor"/>). Every look is logged.
/// </summary>
/// <threadsafety>Thread-safe if the repositories and the log are.</threadsafety>
public sealed class ComplaintView : RecordView<Complaint>
{
    private static readonly Role[] Readers = [Role.Agent, Role.Supervisor, Role.Finance, Role.Quality, Role.System];
    private readonly IRepository<CaseLinks> _links;

    /// <summary>A view of complaints.</summary>
    /// <param name="complaints">The complaints.</param>
    /// <param name="links">What is alive on them.</param>
    /// <param name="accessLog">Where every look is written.</param>
    public ComplaintView(IRepository<Complaint> complaints, IRepository<CaseLinks> links, IAccessLog accessLog)
        : base(complaints, ComplaintFormat.Instance, accessLog)
    {
        ArgumentNullException.ThrowIfNull(links);
        _links = links;
    }

    /// <inheritdoc />
    protected override async Task<bool> MayReadAsync(Complaint record, CommandContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(context);
        var actor = context.Actor;
        if (Readers.Contains(actor.Role) || (actor.Role == Role.Customer && actor.Id == record.Customer))
        {
            return true;
        }

        var links = await _links.FindAsync(context.Tenant, CaseReference.Complaint(record.Id).ToString(), cancellationToken).ConfigureAwait(false);
        return links.State?.HasTaskFor(actor.Role) == true;
    }

    /// <inheritdoc />
    protected override Refusal? FurtherReasonAgainst(Complaint record, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.IsAbout(actor) ? new(ComplaintCodes.ConcernsActor) : null;
    }
}
