namespace WarehouseService.Domain;

public abstract partial class Lifecycle<TState, TStatus, TKnowledge>
{
    /// <summary>Who may do something, in relation to the record. A relation on a base command fits the rows of all its kinds.</summary>
    /// <typeparam name="TCommand">The command that it looks at.</typeparam>
    protected interface IWho<in TCommand>
    {
        /// <summary>What they are called in the permission table.</summary>
        string Name { get; }

        /// <summary>Whether the actor is one of them; null if that needs knowledge.</summary>
        Func<TState, TCommand, Actor, bool>? Includes { get; }

        /// <summary>Whether the actor is one of them, knowing more; null if it needs no knowledge.</summary>
        Func<TState, TCommand, Actor, TKnowledge, bool>? IncludesKnowing { get; }
    }

    /// <summary>Who may do something, in relation to the record.</summary>
    /// <typeparam name="TCommand">The command that it looks at.</typeparam>
    protected sealed class Who<TCommand> : IWho<TCommand>
    {
        /// <summary>A relation between actor, record and command. In a row that opens the record the state is null.</summary>
        public Who(string name, Func<TState, TCommand, Actor, bool> includes) => (Name, Includes) = (name, includes);

        /// <summary>A relation that needs knowledge beyond the record.</summary>
        public Who(string name, Func<TState, TCommand, Actor, TKnowledge, bool> includes) => (Name, IncludesKnowing) = (name, includes);

        /// <inheritdoc />
        public string Name { get; }

        /// <inheritdoc />
        public Func<TState, TCommand, Actor, bool>? Includes { get; }

        /// <inheritdoc />
        public Func<TState, TCommand, Actor, TKnowledge, bool>? IncludesKnowing { get; }
    }

    /// <summary>Everybody in a role.</summary>
    protected static Who<object> Any(Role role)
    {
        ArgumentNullException.ThrowIfNull(role);
        return new(role.Name, (_, _, actor) => actor.Role == role);
    }
}
