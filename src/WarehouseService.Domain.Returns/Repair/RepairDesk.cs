using FluentResults;
using NodaTime;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Returns;

/// <summary>The desk for repairs.</summary>
/// <threadsafety>Thread-safe if the store and the interfaces given to it are.</threadsafety>
public sealed class RepairDesk
{
    private readonly Desk _desk;
    private readonly Repository<Repair, RepairStatus, RepairKnowledge> _repairs;
    private readonly Repository<ReturnCase, ReturnCaseStatus, ReturnCaseKnowledge> _cases;
    private readonly IWarranties _warranties;
    private readonly ISlaPolicies _slaPolicies;
    private readonly ICalendars _calendars;

    /// <summary>A desk over its records and what it asks of others.</summary>
    /// <param name="desk">Commits.</param>
    /// <param name="repairs">The repairs.</param>
    /// <param name="cases">The return cases that they are remedies of.</param>
    /// <param name="warranties">Who knows what is repaired for nothing.</param>
    /// <param name="slaPolicies">What customers are promised.</param>
    /// <param name="calendars">The hours that policies name.</param>
    public RepairDesk(
        Desk desk,
        Repository<Repair, RepairStatus, RepairKnowledge> repairs,
        Repository<ReturnCase, ReturnCaseStatus, ReturnCaseKnowledge> cases,
        IWarranties warranties,
        ISlaPolicies slaPolicies,
        ICalendars calendars)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(repairs);
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(warranties);
        ArgumentNullException.ThrowIfNull(slaPolicies);
        ArgumentNullException.ThrowIfNull(calendars);
        _desk = desk;
        _repairs = repairs;
        _cases = cases;
        _warranties = warranties;
        _slaPolicies = slaPolicies;
        _calendars = calendars;
    }

    /// <summary>Carries out a command.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="context">Who, when, under which id.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The repair that it led to, or a failure with a <see cref="Refusal"/>.</returns>
    public Task<Result<Accepted<Repair>>> HandleAsync(RepairCommand command, CommandContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(context);
        return _desk.CommitAsync(context, cancel => PlanAsync(command, context, cancel), cancellationToken);
    }

    /// <summary>Carries out what a due timer stands for, if it still stands.</summary>
    /// <param name="timer">The timer, as claimed from the store.</param>
    /// <param name="now">When it fires.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>As <see cref="HandleAsync"/>. Firing twice has one effect.</returns>
    public Task<Result<Accepted<Repair>>> FireAsync(ClaimedWork timer, Instant now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(timer);
        return HandleAsync(new RaiseRepairAlerts { Repair = timer.Key.Id, Timer = timer.Work.Name }, timer.ContextAt(now), cancellationToken);
    }

    private async Task<Plan<Repair, RepairStatus, RepairKnowledge>> PlanAsync(RepairCommand command, CommandContext context, CancellationToken cancel)
    {
        var subject = await _repairs.ReadAsync(command, context, cancel).ConfigureAwait(false);
        var request = command as RequestRepair;
        var @case = Identifier.IsValid(request?.Case) ? _cases.Fence(request!.Case!, context) : null;
        var followed = Identifier.IsValid(request?.Follows) ? _repairs.Fence(request!.Follows!, context) : null;
        subject.Given(async token => new()
        {
            Case = @case is null ? null : await @case.ReadAsync(token).ConfigureAwait(false),
            Followed = followed is null ? null : await followed.ReadAsync(token).ConfigureAwait(false),
            Warranty = request?.Serial is { } serial ? await _warranties.FindAsync(context.Tenant, serial, token).ConfigureAwait(false) : null,
            Sla = _slaPolicies.InForce(context.Tenant, context.At),
            Calendars = _calendars.Of(context.Tenant),
        });
        return new(subject, [.. new Part?[] { @case, followed }.OfType<Part>()]);
    }
}
