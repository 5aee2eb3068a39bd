using NodaTime;

namespace WarehouseService.Domain;

/// <summary>What can be asked of a <see cref="Delegation"/>.</summary>
public abstract record DelegationCommand : ICommand<Delegation>
{
    private protected DelegationCommand()
    {
    }

    /// <summary>The delegation's id.</summary>
    public required string Delegation { get; init; }

    /// <inheritdoc />
    public long? Expected { get; init; }

    string ICommand.Target => Delegation;
}

/// <summary>Lends one's own authority to a colleague (授权).</summary>
public sealed record GrantDelegation : DelegationCommand
{
    /// <summary>To whom: an agent, a supervisor or finance.</summary>
    public required Actor To { get; init; }

    /// <summary>The first instant at which it can be used.</summary>
    public required Instant From { get; init; }

    /// <summary>The last instant at which it can be used.</summary>
    public required Instant Until { get; init; }

    /// <summary>Up to which total, inclusive; not above one's own limit.</summary>
    public required Money Cap { get; init; }
}

/// <summary>Takes it back (撤销授权).</summary>
public sealed record RevokeDelegation : DelegationCommand;
