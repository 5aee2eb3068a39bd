using NodaTime;

namespace WarehouseService.Domain.Complaints;

/// <summary>What an actor may ask of a <see cref="Remedy"/>.</summary>
public abstract record RemedyCommand : ICommand<Remedy>
{
    private protected RemedyCommand()
    {
    }

    /// <summary>The remedy's id.</summary>
    public required string Remedy { get; init; }

    /// <inheritdoc cref="ICommand.Expected" />
    public long? Expected { get; init; }

    string ICommand.Target => Remedy;
}

/// <summary>Asks for a remedy (申请补救). Within standing authority it is approved at once.</summary>
public sealed record RequestRemedy : RemedyCommand
{
    /// <summary>The complaint that it makes good.</summary>
    public required string Complaint { get; init; }

    /// <summary>How it is made good.</summary>
    public required RemedyKind Kind { get; init; }

    /// <summary>The amount, above zero and in the currency of the limits; the value of the goods for a reshipment.</summary>
    public required Money Amount { get; init; }

    /// <summary>Why, if it was written down.</summary>
    public string? Reason { get; init; }

    /// <summary>The remedy as the customer's ledger is asked to enter it.</summary>
    internal LedgerRemedy ToEntry(Instant at) =>
        new() { Remedy = Remedy, Complaint = Complaint, Amount = Amount, RequestedAt = at, Status = RemedyStatus.Requested };
}

/// <summary>Approves a requested remedy (批准).</summary>
public sealed record ApproveRemedy : RemedyCommand
{
    /// <summary>The delegation by which the actor may; null for their own authority.</summary>
    public string? Delegation { get; init; }
}

/// <summary>Does not approve a requested remedy (驳回).</summary>
public sealed record RejectRemedy : RemedyCommand
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>Asks for another amount (修改金额). An approval is void then.</summary>
public sealed record AmendRemedy : RemedyCommand
{
    /// <summary>The amount, above zero and in the currency of the limits.</summary>
    public required Money Amount { get; init; }
}

/// <summary>Takes a remedy back that was not executed (取消).</summary>
public sealed record CancelRemedy : RemedyCommand;

/// <summary>Pays or sends an approved remedy (执行).</summary>
public sealed record ExecuteRemedy : RemedyCommand
{
    /// <summary>The payment's or the shipment's number elsewhere; null if it has none.</summary>
    public string? Reference { get; init; }
}

/// <summary>The approval lapsed before the remedy was executed (批准失效).</summary>
public sealed record ExpireRemedy : RemedyCommand;
