using System.Collections.Immutable;
using FluentResults;

namespace WarehouseService.Domain;

/// <summary>
/// Shows the records of one aggregate to those whom they concern. Every look, refused ones too, is in the access log before it is answered.
/// </summary>
/// <typeparam name="TState">The aggregate's state.</typeparam>
/// <threadsafety>Thread-safe if the repository and the log are.</threadsafety>
public abstract class RecordView<TState>
    where TState : class
{
    private readonly IRepository<TState> _records;
    private readonly RecordFormat<TState> _format;
    private readonly IAccessLog _accessLog;

    /// <summary>A view of records.</summary>
    /// <param name="records">The records.</param>
    /// <param name="format">Says what kind they are, and whose.</param>
    /// <param name="accessLog">Where every look is written.</param>
    protected RecordView(IRepository<TState> records, RecordFormat<TState> format, IAccessLog accessLog)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(accessLog);
        (_records, _format, _accessLog) = (records, format, accessLog);
        Name = $"view/{format.Kind}";
    }

    /// <summary>What a look is called in the access log and in refusals: <c>view/</c> and the kind of record.</summary>
    public string Name { get; }

    /// <summary>The record as it is.</summary>
    /// <param name="id">The record's id.</param>
    /// <param name="context">Who looks, when, under which id.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>
    /// The record, or a failure with a <see cref="Refusal"/>: <see cref="CoreCodes.InvalidId"/>, <see cref="CoreCodes.NotFound"/>,
    /// <see cref="CoreCodes.NotPermitted"/>, or a reason of the view's own.
    /// </returns>
    public async Task<Result<TState>> ReadAsync(string id, CommandContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var found = Identifier.IsValid(id) ? (await _records.FindAsync(context.Tenant, id, cancellationToken).ConfigureAwait(false)).State : null;
        var refusal = await ReasonAgainstAsync(id, found, context, cancellationToken).ConfigureAwait(false);
        var customer = found is null ? null : _format.Index(found).Customer;
        await _accessLog.RecordAsync(AccessEntry.Of(context, Name, _format.Kind, id, customer, refusal), cancellationToken).ConfigureAwait(false);
        return refusal is null ? Result.Ok(found!) : Result.Fail<TState>(refusal);
    }

    /// <summary>What happened to the record, as far as it concerns whoever looks, oldest first.</summary>
    /// <inheritdoc cref="ReadAsync" path="/param" />
    /// <returns>What happened, or the same failures as of <see cref="ReadAsync"/>.</returns>
    public async Task<Result<ImmutableArray<HistoryEntry<TState>>>> HistoryAsync(
        string id, CommandContext context, CancellationToken cancellationToken = default)
    {
        var read = await ReadAsync(id, context, cancellationToken).ConfigureAwait(false);
        if (read.IsFailed)
        {
            return read.ToResult();
        }

        var entries = ImmutableArray.CreateBuilder<HistoryEntry<TState>>();
        await foreach (var entry in _records.HistoryAsync(context.Tenant, id, cancellationToken).ConfigureAwait(false))
        {
            if (Concerns(context.Actor, entry.Event))
            {
                entries.Add(entry);
            }
        }

        return Result.Ok(entries.ToImmutable());
    }

    /// <summary>Whether somebody may see a record.</summary>
    protected abstract Task<bool> MayReadAsync(TState record, CommandContext context, CancellationToken cancellationToken);

    /// <summary>Why somebody in a role that may see a record may not see this one; null if nothing stands against it.</summary>
    protected virtual Refusal? FurtherReasonAgainst(TState record, Actor actor) => null;

    /// <summary>Whether something that happened concerns somebody who may see the record.</summary>
    protected virtual bool Concerns(Actor actor, IEvent<TState> happened) => true;

    private async Task<Refusal?> ReasonAgainstAsync(string id, TState? record, CommandContext context, CancellationToken cancellationToken) =>
        !Identifier.IsValid(id) ? new(CoreCodes.InvalidId, ("id", id))
        : record is null ? new(CoreCodes.NotFound, ("kind", _format.Kind), ("id", id))
        : !await MayReadAsync(record, context, cancellationToken).ConfigureAwait(false)
            ? new(CoreCodes.NotPermitted, ("actor", context.Actor), ("command", Name))
        : FurtherReasonAgainst(record, context.Actor);
}
