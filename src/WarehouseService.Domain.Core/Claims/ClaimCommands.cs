namespace WarehouseService.Domain;

/// <summary>What can be asked of a <see cref="Claim"/>.</summary>
public abstract record ClaimCommand : ICommand<Claim>
{
    private protected ClaimCommand()
    {
    }

    /// <summary>What is claimed.</summary>
    public required string Claim { get; init; }

    string ICommand.Target => Claim;
}

/// <summary>Takes what nobody has.</summary>
public sealed record TakeClaim : ClaimCommand
{
    /// <summary>Who takes it: kind and id of a record.</summary>
    public required string Holder { get; init; }
}
