using System.Collections.Frozen;
using FluentResults;
using NodaTime;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Tickets;

/// <summary>The desk for coordination tasks: whatever begins or ends one writes the links of its case in the same commit.</summary>
/// <threadsafety>Thread-safe if the store and the interfaces given to it are.</threadsafety>
public sealed class CoordinationTaskDesk
{
    private readonly Desk _desk;
    private readonly Repository<CoordinationTask, CoordinationTaskStatus, CoordinationTaskKnowledge> _tasks;
    private readonly Repository<CaseLinks, CaseLinksStatus, CaseLinksKnowledge> _links;
    private readonly FrozenDictionary<string, ITaskCases> _cases;
    private readonly ISlaPolicies _slaPolicies;
    private readonly ICalendars _calendars;

    /// <summary>A desk over its records and what it asks of others.</summary>
    /// <param name="desk">Commits.</param>
    /// <param name="tasks">The tasks.</param>
    /// <param name="links">What is alive on cases.</param>
    /// <param name="cases">Who keeps the cases, each kind once.</param>
    /// <param name="slaPolicies">What departments are held to.</param>
    /// <param name="calendars">The hours that policies name.</param>
    /// <exception cref="ArgumentException">Two keep cases of one kind.</exception>
    public CoordinationTaskDesk(
        Desk desk,
        Repository<CoordinationTask, CoordinationTaskStatus, CoordinationTaskKnowledge> tasks,
        Repository<CaseLinks, CaseLinksStatus, CaseLinksKnowledge> links,
        IEnumerable<ITaskCases> cases,
        ISlaPolicies slaPolicies,
        ICalendars calendars)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(tasks);
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(slaPolicies);
        ArgumentNullException.ThrowIfNull(calendars);
        _desk = desk;
        _tasks = tasks;
        _links = links;
        _cases = ByKind(cases);
        _slaPolicies = slaPolicies;
        _calendars = calendars;
    }

    /// <summary>Carries out a command.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="context">Who, when, under which id.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The task that it led to, or a failure with a <see cref="Refusal"/>.</returns>
    public Task<Result<Accepted<CoordinationTask>>> HandleAsync(
        CoordinationTaskCommand command, CommandContext context, CancellationToken cancellationToken = default)
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
    public Task<Result<Accepted<CoordinationTask>>> FireAsync(ClaimedWork timer, Instant now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(timer);
        return HandleAsync(new RaiseTaskAlerts { Task = timer.Key.Id, Timer = timer.Work.Name }, timer.ContextAt(now), cancellationToken);
    }

    private static FrozenDictionary<string, ITaskCases> ByKind(IEnumerable<ITaskCases> cases)
    {
        var byKind = new Dictionary<string, ITaskCases>(StringComparer.Ordinal);
        foreach (var keeper in cases)
        {
            if (!byKind.TryAdd(keeper.Kind, keeper))
            {
                throw new ArgumentException($"Both {byKind[keeper.Kind].GetType().Name} and {keeper.GetType().Name} keep cases of kind '{keeper.Kind}'.", nameof(cases));
            }
        }

        return byKind.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private async Task<Plan<CoordinationTask, CoordinationTaskStatus, CoordinationTaskKnowledge>> PlanAsync(
        CoordinationTaskCommand command, CommandContext context, CancellationToken cancel)
    {
        var subject = await _tasks.ReadAsync(command, context, cancel).ConfigureAwait(false);
        var about = command is RequestTask { For: var asked } ? asked : subject.Record.State?.For;
        var @case = about is null ? null : _cases.GetValueOrDefault(about.Kind)?.Read(about.Id, context);
        subject.Given(async token => new()
        {
            Case = @case is null ? null : await @case.ReadAsync(token).ConfigureAwait(false),
            Sla = _slaPolicies.InForce(context.Tenant, context.At),
            Calendars = _calendars.Of(context.Tenant),
        });
        return about is null ? new(subject) : command switch
        {
            RequestTask request when CaseReference.IsValid(CaseReference.TaskKind, request.Task) && @case is not null =>
                new(subject, await _links.ReadAsync(Begun(request), context, cancel).ConfigureAwait(false), @case.Fence),
            DeclineTask or CancelTask or ConfirmTask when subject.Record.State is { } task && task.Status.Category != StatusCategory.Ended =>
                new(subject, await _links.ReadAsync(Ended(task), context, cancel).ConfigureAwait(false)),
            _ => new(subject),
        };
    }

    private static AddCaseLink Begun(RequestTask request) => new()
    {
        Case = request.For,
        Link = new() { Kind = CaseLinkKind.Task, To = CaseReference.Task(request.Task), Department = request.Department },
    };

    private static DropCaseLink Ended(CoordinationTask task) => new() { Case = task.For, To = CaseReference.Task(task.Id) };
}
