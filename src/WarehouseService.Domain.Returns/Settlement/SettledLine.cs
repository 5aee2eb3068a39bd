namespace WarehouseService.Domain.Returns;

/// <summary>What comes back for the units of one line.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public readonly record struct SettledLine
{
    /// <summary>The line's id.</summary>
    public required string Line { get; init; }

    /// <summary>How many units come back.</summary>
    public required int Quantity { get; init; }

    /// <summary>What was paid for them, less what was given for them while they were kept; tax included.</summary>
    public required Money Gross { get; init; }

    /// <summary>The tax in that.</summary>
    public required Money Tax { get; init; }

    /// <summary>What is deducted for their grades; not negative.</summary>
    public required Money GradeDeduction { get; init; }

    /// <summary>What is taken for restocking; not negative.</summary>
    public required Money RestockingFee { get; init; }

    /// <summary>What of it comes back.</summary>
    public Money Refund() => Gross - GradeDeduction - RestockingFee;
}
