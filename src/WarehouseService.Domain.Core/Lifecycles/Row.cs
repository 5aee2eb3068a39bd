using System.Collections.Immutable;

namespace WarehouseService.Domain;

public abstract partial class Lifecycle<TState, TStatus, TKnowledge>
{
    /// <summary>A row, whatever its command.</summary>
    protected abstract class Row
    {
        private protected Row()
        {
        }

        internal abstract Type Command { get; }

        internal string Name => Command.Name;

        internal abstract bool EmitsFromKnowledge { get; }

        internal abstract void Complete();

        internal abstract LifecycleRow Describe();

        internal abstract Refusal? Judge(
            in Versioned<TState> record, ICommand<TState> command, CommandContext context, TKnowledge? known, out bool needsKnowledge);

        internal abstract Decision<TState> Decide(
            in Versioned<TState> record, ICommand<TState> command, CommandContext context, TKnowledge? known);
    }

    /// <summary>The row of one command, written as a sentence: from where to where, by whom, under which guards, and what then happened.</summary>
    /// <typeparam name="TCommand">The command.</typeparam>
    protected sealed class Row<TCommand> : Row
        where TCommand : ICommand<TState>
    {
        private readonly Lifecycle<TState, TStatus, TKnowledge> _lifecycle;
        private readonly List<Arcs> _arcs = [];
        private readonly List<(TStatus Status, RefusalCode Code)> _refused = [];
        private readonly List<IWho<TCommand>> _by = [];
        private readonly List<IGuard<TCommand>> _guards = [];
        private ImmutableArray<TStatus> _opensAs = [];
        private Func<TState, TCommand, CommandContext, IEvent<TState>>? _emits;
        private Func<TState, TCommand, CommandContext, TKnowledge, IEvent<TState>>? _emitsKnowing;
        private ImmutableArray<Check<TCommand>> _checks = [];

        internal Row(Lifecycle<TState, TStatus, TKnowledge> lifecycle) => _lifecycle = lifecycle;

        private Row(Row<TCommand> other, ImmutableArray<IGuard<TCommand>> hostsOwn)
        {
            _lifecycle = other._lifecycle;
            _arcs = other._arcs;
            _refused = other._refused;
            _by = other._by;
            _guards = [.. other._guards, .. hostsOwn];
            _opensAs = other._opensAs;
            _emits = other._emits;
            _emitsKnowing = other._emitsKnowing;
            Complete();
        }

        internal override Type Command => typeof(TCommand);

        internal override bool EmitsFromKnowledge => _emitsKnowing is not null;

        /// <summary>
        /// The command opens the record, in this status; of several, the event says in which. Without further arcs the record must not exist.
        /// </summary>
        public Row<TCommand> Opens(params ImmutableArray<TStatus> statuses)
        {
            _opensAs = statuses;
            return this;
        }

        /// <summary>Statuses in which the command is possible; say next where it leads.</summary>
        public ArcsFrom From(params ImmutableArray<TStatus> from) => new(this, from);

        /// <summary>A status that answers with a code of its own instead of <c>invalid_state</c>.</summary>
        public Row<TCommand> Refuses(TStatus status, RefusalCode code)
        {
            _refused.Add((status, code));
            return this;
        }

        /// <summary>Who may; any of them. Nobody else.</summary>
        public Row<TCommand> By(params ImmutableArray<IWho<TCommand>> who)
        {
            _by.AddRange(who);
            return this;
        }

        /// <summary>What must hold. The order of judgement is that of the codes' kinds, whatever the order here.</summary>
        public Row<TCommand> Requires(params ImmutableArray<IGuard<TCommand>> required)
        {
            _guards.AddRange(required);
            return this;
        }

        /// <summary>What then happened. Ends the row.</summary>
        public void Emits(Func<TState, TCommand, CommandContext, IEvent<TState>> happened) => _emits = happened;

        /// <summary>What then happened, made from knowledge beyond the record. Ends the row.</summary>
        public void Emits(Func<TState, TCommand, CommandContext, TKnowledge, IEvent<TState>> happened) => _emitsKnowing = happened;

        internal Row<TCommand> With(ImmutableArray<IGuard<TCommand>> hostsOwn) => new(this, hostsOwn);

        internal override void Complete()
        {
            if (_by.Count == 0 || (_emits is null && _emitsKnowing is null))
            {
                throw new InvalidOperationException($"The row of {Name} in the lifecycle of '{_lifecycle.Kind}' needs By(…) and Emits(…).");
            }

            var all = new List<Check<TCommand>>
            {
                new IdCheck<TCommand>(),
                new IdReusedCheck<TCommand>(),
                new AuthorityCheck<TCommand>([.. _by]),
                new VersionCheck<TCommand>(),
                new StatusCheck<TCommand>(_lifecycle._wrongStatus, [.. _arcs.SelectMany(arc => arc.From), .. _refused.Select(one => one.Status)], _arcs.Count == 0),
            };
            if (_lifecycle._keepsClock)
            {
                all.Add(new ClockCheck<TCommand>());
            }

            if (_opensAs.IsEmpty)
            {
                all.Add(new ExistsCheck<TCommand>(_lifecycle.Kind));
            }
            else if (_arcs.Count == 0)
            {
                all.Add(new AbsentCheck<TCommand>(_lifecycle.Kind));
            }

            all.AddRange(_refused.Select(one => new RefusedStatusCheck<TCommand>(one.Status, one.Code)));
            all.AddRange(_guards.Select(guard => new GuardCheck<TCommand>(guard)));
            _checks = [.. all.OrderBy(check => check.Code.Kind.Value).ThenBy(check => check.NeedsKnowledge)];
        }

        internal override Refusal? Judge(
            in Versioned<TState> record, ICommand<TState> command, CommandContext context, TKnowledge? known, out bool needsKnowledge)
        {
            var asked = (TCommand)command;
            var pinned = _lifecycle.Pinned(record, context);
            needsKnowledge = false;
            foreach (var check in _checks)
            {
                switch (check.Look(record, asked, pinned, known))
                {
                    case Verdict.Refused:
                        return new Refusal(check.Code, check.Grounds(record, asked, pinned, known));
                    case Verdict.Unknown:
                        needsKnowledge = true;
                        return null;
                    case Verdict.Holds:
                    default:
                        break;
                }
            }

            return null;
        }

        internal override Decision<TState> Decide(
            in Versioned<TState> record, ICommand<TState> command, CommandContext context, TKnowledge? known)
        {
            var pinned = _lifecycle.Pinned(record, context);
            var happened = _emits is not null
                ? _emits(record.State!, (TCommand)command, pinned)
                : _emitsKnowing!(record.State!, (TCommand)command, pinned, known!);
            var stamp = new Stamp(record.Version + 1, pinned.At, pinned.Actor);
            var after = happened.Apply(record.State, stamp);
            RequirePromised(record.State?.Status, after.Status);
            return new(after, happened, stamp);
        }

        internal override LifecycleRow Describe() => new()
        {
            Command = Name,
            Arcs =
            [
                .. from opened in _opensAs select new LifecycleArc(null, opened),
                .. from arc in _arcs from before in arc.From from after in arc.To.IsEmpty ? [before] : arc.To select new LifecycleArc(before, after),
            ],
            By = [.. _by.Select(who => who.Name)],
            Refusals = [.. _checks.Select(check => check.Code)],
        };

        private void RequirePromised(TStatus? before, TStatus after)
        {
            if (before is null ? IsAmong(_opensAs, after) : IsPromised(before, after))
            {
                return;
            }

            throw new InvalidOperationException(
                $"{Name} led from {before?.Name ?? "nothing"} to {after.Name}, which its row in the lifecycle of '{_lifecycle.Kind}' does not promise.");
        }

        private bool IsPromised(TStatus before, TStatus after)
        {
            foreach (var arc in _arcs)
            {
                if (IsAmong(arc.From, before) && (arc.To.IsEmpty ? before == after : IsAmong(arc.To, after)))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Statuses in which the command is possible, before it is said where it leads.</summary>
        public readonly ref struct ArcsFrom
        {
            private readonly Row<TCommand> _row;
            private readonly ImmutableArray<TStatus> _from;

            internal ArcsFrom(Row<TCommand> row, ImmutableArray<TStatus> from) => (_row, _from) = (row, from);

            /// <summary>It leads to one of these. A promise: the engine checks it after every event.</summary>
            public Row<TCommand> To(params ImmutableArray<TStatus> to)
            {
                _row._arcs.Add(new(_from, to));
                return _row;
            }

            /// <summary>The status stays what it is. A promise: the engine checks it after every event.</summary>
            public Row<TCommand> Stays() => To();
        }

        private readonly record struct Arcs(ImmutableArray<TStatus> From, ImmutableArray<TStatus> To);
    }

    // Statuses are the members of a closed set: one object each.
    private static bool IsAmong(ImmutableArray<TStatus> statuses, TStatus status)
    {
        foreach (var one in statuses)
        {
            if (ReferenceEquals(one, status))
            {
                return true;
            }
        }

        return false;
    }

    private CommandContext Pinned(in Versioned<TState> record, CommandContext context) =>
        record.State is not null && context.At < record.LastAt && (!_keepsClock || record.LastAt - context.At <= SkewTolerance)
            ? context with { At = record.LastAt }
            : context;
}
