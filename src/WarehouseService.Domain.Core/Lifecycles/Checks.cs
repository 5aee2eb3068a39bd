using System.Collections.Immutable;

namespace WarehouseService.Domain;

public abstract partial class Lifecycle<TState, TStatus, TKnowledge>
{
    private enum Verdict
    {
        Holds,
        Refused,
        Unknown,
    }

    /// <summary>Everything that can refuse is a check, so that one sort by kind settles the order.</summary>
    private abstract class Check<TCommand>(RefusalCode code)
        where TCommand : ICommand<TState>
    {
        internal RefusalCode Code { get; } = code;

        internal virtual bool NeedsKnowledge => false;

        internal abstract Verdict Look(in Versioned<TState> record, TCommand command, CommandContext context, TKnowledge? known);

        internal virtual ImmutableArray<Ground> Grounds(in Versioned<TState> record, TCommand command, CommandContext context, TKnowledge? known) => [];

        protected static Verdict That(bool holds) => holds ? Verdict.Holds : Verdict.Refused;
    }

    private sealed class IdCheck<TCommand>() : Check<TCommand>(CoreCodes.InvalidId)
        where TCommand : ICommand<TState>
    {
        // An id under which a record was found is one.
        internal override Verdict Look(in Versioned<TState> record, TCommand command, CommandContext context, TKnowledge? known) =>
            That(record.State is not null || Identifier.IsValid(command.Target));

        internal override ImmutableArray<Ground> Grounds(
            in Versioned<TState> record, TCommand command, CommandContext context, TKnowledge? known) => [("id", command.Target)];
    }

    private sealed class ExistsCheck<TCommand>(string kind) : Check<TCommand>(CoreCodes.NotFound)
        where TCommand : ICommand<TState>
    {
        internal override Verdict Look(in Versioned<TState> record, TCommand command, CommandContext context, TKnowledge? known) =>
            That(record.State is not null);

        internal override ImmutableArray<Ground> Grounds(
            in Versioned<TState> record, TCommand command, CommandContext context, TKnowledge? known) => [("kind", kind), ("id", command.Target)];
    }

    private sealed class AbsentCheck<TCommand>(string kind) : Check<TCommand>(CoreCodes.AlreadyExists)
        where TCommand : ICommand<TState>
    {
        internal override Verdict Look(in Versioned<TState> record, TCommand command, CommandContext context, TKnowledge? known) =>
            That(record.State is null);

        internal override ImmutableArray<Ground> Grounds(
            in Versioned<TState> record, TCommand command, CommandContext context, TKnowledge? known) => [("kind", kind), ("id", command.Target)];
    }

    private sealed class IdReusedCheck<TCommand>() : Check<TCommand>(CoreCodes.CommandIdReused)
        where TCommand : ICommand<TState>
    {
        internal override Verdict Look(in Versioned<TState> record, TCommand command, CommandContext context, TKnowledge? known) =>
            That(!record.CommandIdReused);

        internal override ImmutableArray<Ground> Grounds(
            in Versioned<TState> record, TCommand command, CommandContext context, TKnowledge? known) => [("command_id", context.CommandId)];
    }

    private sealed class AuthorityCheck<TCommand>(ImmutableArray<IWho<TCommand>> by) : Check<TCommand>(CoreCodes.NotPermitted)
        where TCommand : ICommand<TState>
    {
        private readonly ImmutableArray<Func<TState, TCommand, Actor, bool>> _plain =
            [.. by.Where(who => who.Includes is not null).Select(who => who.Includes!)];

        private readonly ImmutableArray<Func<TState, TCommand, Actor, TKnowledge, bool>> _knowing =
            [.. by.Where(who => who.IncludesKnowing is not null).Select(who => who.IncludesKnowing!)];

        internal override Verdict Look(in Versioned<TState> record, TCommand command, CommandContext context, TKnowledge? known)
        {
            foreach (var includes in _plain)
            {
                if (includes(record.State!, command, context.Actor))
                {
                    return Verdict.Holds;
                }
            }

            if (_knowing.IsEmpty)
            {
                return Verdict.Refused;
            }

            if (known is null)
            {
                return Verdict.Unknown;
            }

            foreach (var includes in _knowing)
            {
                if (includes(record.State!, command, context.Actor, known))
                {
                    return Verdict.Holds;
                }
            }

            return Verdict.Refused;
        }

        internal override ImmutableArray<Ground> Grounds(
            in Versioned<TState> record, TCommand command, CommandContext context, TKnowledge? known) =>
            [("actor", context.Actor), ("command", typeof(TCommand).Name)];
    }

    private sealed class VersionCheck<TCommand>() : Check<TCommand>(CoreCodes.StaleVersion)
        where TCommand : ICommand<TState>
    {
        internal override Verdict Look(in Versioned<TState> record, TCommand command, CommandContext context, TKnowledge? known) =>
            That(command.Expected is not { } expected || expected == record.Version);

        internal override ImmutableArray<Ground> Grounds(
            in Versioned<TState> record, TCommand command, CommandContext context, TKnowledge? known) =>
            [("version", record.Version), ("expected", command.Expected)];
    }

    private sealed class ClockCheck<TCommand>() : Check<TCommand>(CoreCodes.ClockRegression)
        where TCommand : ICommand<TState>
    {
        internal override Verdict Look(in Versioned<TState> record, TCommand command, CommandContext context, TKnowledge? known) =>
            That(record.State is null || context.At >= record.LastAt);

        internal override ImmutableArray<Ground> Grounds(
            in Versioned<TState> record, TCommand command, CommandContext context, TKnowledge? known) =>
            [("at", context.At), ("last", record.LastAt)];
    }

    private sealed class StatusCheck<TCommand>(RefusalCode code, ImmutableArray<TStatus> from, bool opensOnly) : Check<TCommand>(code)
        where TCommand : ICommand<TState>
    {
        internal override Verdict Look(in Versioned<TState> record, TCommand command, CommandContext context, TKnowledge? known) =>
            That(record.State is null || opensOnly || IsAmong(from, record.State.Status));

        internal override ImmutableArray<Ground> Grounds(
            in Versioned<TState> record, TCommand command, CommandContext context, TKnowledge? known) =>
            [("command", typeof(TCommand).Name), ("status", record.State!.Status.Name)];
    }

    private sealed class RefusedStatusCheck<TCommand>(TStatus status, RefusalCode code) : Check<TCommand>(code)
        where TCommand : ICommand<TState>
    {
        internal override Verdict Look(in Versioned<TState> record, TCommand command, CommandContext context, TKnowledge? known) =>
            That(record.State?.Status != status);

        internal override ImmutableArray<Ground> Grounds(
            in Versioned<TState> record, TCommand command, CommandContext context, TKnowledge? known) =>
            [("command", typeof(TCommand).Name), ("status", status.Name)];
    }

    private sealed class GuardCheck<TCommand>(IGuard<TCommand> guard) : Check<TCommand>(guard.Code)
        where TCommand : ICommand<TState>
    {
        private readonly Func<TState, TCommand, CommandContext, bool>? _holds = guard.Holds;
        private readonly Func<TState, TCommand, CommandContext, TKnowledge, bool>? _holdsKnowing = guard.HoldsKnowing;

        internal override bool NeedsKnowledge => _holds is null;

        internal override Verdict Look(in Versioned<TState> record, TCommand command, CommandContext context, TKnowledge? known)
        {
            if (_holds is not null)
            {
                return That(_holds(record.State!, command, context));
            }

            return known is null ? Verdict.Unknown : That(_holdsKnowing!(record.State!, command, context, known));
        }

        internal override ImmutableArray<Ground> Grounds(
            in Versioned<TState> record, TCommand command, CommandContext context, TKnowledge? known) =>
            guard.Grounds?.Invoke(record.State!, command, known) ?? [];
    }
}
