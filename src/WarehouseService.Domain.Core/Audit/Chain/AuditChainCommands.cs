namespace WarehouseService.Domain;

/// <summary>What can be asked of an <see cref="AuditChain"/>.</summary>
public abstract record AuditChainCommand : ICommand<AuditChain>
{
    private protected AuditChainCommand()
    {
    }

    string ICommand.Target => AuditChain.OnlyId;
}

/// <summary>Puts a commit behind the last entry.</summary>
public sealed record AppendToAuditChain : AuditChainCommand
{
    /// <summary>The commit.</summary>
    public required AuditedCommit Commit { get; init; }
}
