using FluentResults;
using WarehouseService.Domain.Complaints.Json;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.Complaints;

/// <summary>
/// Shows complaints to those who have to do with them: agents, supervisors, finance, quality, the system, that customer, and a department
/// while it has a live task for the complaint; never to the person complained about. Every look goes to the access log, refused ones too.
/// </summary>
/// <threadsafety>Thread-safe if the store and the log are.</threadsafety>
public sealed class ComplaintView
{
    private static readonly Role[] Readers = [Role.Agent, Role.Supervisor, Role.Finance, Role.Quality, Role.System];
    private readonly IRepository<Complaint> _complaints;
    private readonly IRepository<CaseLinks> _links;
    private readonly IAccessLog? _accessLog;

    /// <summary>A view of the records.</summary>
    /// <param name="complaints">The complaints.</param>
    /// <param name="links">What is alive on them.</param>
    /// <param name="accessLog">Where every look is written; null if nobody keeps such a log.</param>
    public ComplaintView(IRepository<Complaint> complaints, IRepository<CaseLinks> links, IAccessLog? accessLog = null)
    {
        ArgumentNullException.ThrowIfNull(complaints);
        ArgumentNullException.ThrowIfNull(links);
        _complaints = complaints;
        _links = links;
        _accessLog = accessLog;
    }

    /// <summary>The complaint as it is.</summary>
    /// <param name="complaint">The complaint's id.</param>
    /// <param name="context">Who looks, when, under which id.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>
    /// The complaint, or a failure: <see cref="CoreCodes.InvalidId"/>, <see cref="CoreCodes.NotFound"/>, <see cref="CoreCodes.NotPermitted"/>,
    /// or <see cref="ComplaintCodes.ConcernsActor"/> for the person complained about.
    /// </returns>
    public async Task<Result<Complaint>> ReadAsync(string complaint, CommandContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var found = Identifier.IsValid(complaint)
            ? (await _complaints.FindAsync(context.Tenant, complaint, cancellationToken).ConfigureAwait(false)).State
            : null;
        var refusal = await ReasonAgainstAsync(complaint, found, context, cancellationToken).ConfigureAwait(false);
        if (_accessLog is not null)
        {
            var entry = AccessEntry.Of(context, nameof(ComplaintView), ComplaintFormat.Instance.Kind, complaint, found?.Customer, refusal);
            await _accessLog.RecordAsync(entry, cancellationToken).ConfigureAwait(false);
        }

        return refusal is null ? Result.Ok(found!) : Result.Fail<Complaint>(refusal);
    }

    private async Task<Refusal?> ReasonAgainstAsync(string id, Complaint? complaint, CommandContext context, CancellationToken cancel) =>
        !Identifier.IsValid(id) ? new(CoreCodes.InvalidId, ("id", id))
        : complaint is null ? new(CoreCodes.NotFound, ("kind", ComplaintFormat.Instance.Kind), ("id", id))
        : !await MayReadAsync(complaint, context, cancel).ConfigureAwait(false)
            ? new(CoreCodes.NotPermitted, ("actor", context.Actor), ("command", nameof(ComplaintView)))
        : complaint.IsAbout(context.Actor) ? new(ComplaintCodes.ConcernsActor)
        : null;

    private async Task<bool> MayReadAsync(Complaint complaint, CommandContext context, CancellationToken cancel)
    {
        var actor = context.Actor;
        if (Readers.Contains(actor.Role) || (actor.Role == Role.Customer && actor.Id == complaint.Customer))
        {
            return true;
        }

        var links = await _links.FindAsync(context.Tenant, CaseReference.Complaint(complaint.Id).ToString(), cancel).ConfigureAwait(false);
        return actor.Role.IsDepartment && links.State is { } live && live.Live.Any(task => task.Department == actor.Role);
    }
}
