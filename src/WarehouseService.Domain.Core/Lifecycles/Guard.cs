using System.Collections.Immutable;

namespace WarehouseService.Domain;

public abstract partial class Lifecycle<TState, TStatus, TKnowledge>
{
    /// <summary>A condition of a row, with the code that it refuses with. A guard of a base command fits the rows of all its kinds.</summary>
    /// <typeparam name="TCommand">The command that it looks at.</typeparam>
    public interface IGuard<in TCommand>
    {
        /// <summary>The code to refuse with.</summary>
        RefusalCode Code { get; }

        /// <summary>The condition on state, command and context; null if it needs knowledge.</summary>
        Func<TState, TCommand, CommandContext, bool>? Holds { get; }

        /// <summary>The condition on state, command, context and knowledge; null if it needs none.</summary>
        Func<TState, TCommand, CommandContext, TKnowledge, bool>? HoldsKnowing { get; }

        /// <summary>The values it was judged on, for the refusal; null if there are none.</summary>
        Func<TState, TCommand, TKnowledge?, ImmutableArray<Ground>>? Grounds { get; }
    }

    /// <summary>A condition of a row. Its lambda's arity says whether it needs knowledge, so no declaration can drift.</summary>
    /// <typeparam name="TCommand">The command that it looks at.</typeparam>
    /// <threadsafety>Immutable and thread-safe if its lambdas are pure.</threadsafety>
    public sealed class Guard<TCommand> : IGuard<TCommand>
    {
        /// <summary>A condition on the record, the command and its context. In a row that opens the record the state is null.</summary>
        public Guard(RefusalCode code, Func<TState, TCommand, CommandContext, bool> holds) =>
            (Code, Holds) = (code, holds);

        /// <summary>A condition that needs knowledge beyond the record.</summary>
        public Guard(RefusalCode code, Func<TState, TCommand, CommandContext, TKnowledge, bool> holds) =>
            (Code, HoldsKnowing) = (code, holds);

        /// <inheritdoc />
        public RefusalCode Code { get; }

        /// <inheritdoc />
        public Func<TState, TCommand, CommandContext, bool>? Holds { get; }

        /// <inheritdoc />
        public Func<TState, TCommand, CommandContext, TKnowledge, bool>? HoldsKnowing { get; }

        /// <inheritdoc />
        public Func<TState, TCommand, TKnowledge?, ImmutableArray<Ground>>? Grounds { get; init; }
    }
}
