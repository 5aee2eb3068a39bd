using System.Collections.Immutable;

namespace WarehouseService.Domain.Returns;

/// <summary>What decisions on a <see cref="ReturnCase"/> need beyond it.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record ReturnCaseKnowledge
{
    /// <summary>The policy in force.</summary>
    public required ReturnPolicy Policy { get; init; }

    /// <summary>How cases are handled now.</summary>
    public required ReturnProcess Process { get; init; }

    /// <summary>The order's ledger; null if there is none. Written by whoever asks for units: it still holds when the decision is committed.</summary>
    public OrderLedger? Ledger { get; init; }

    /// <summary>What the rules say on each line that is asked for, in order; lines that the order does not have are left out.</summary>
    public ImmutableArray<Assessment> Assessments { get; init => field = value.IsDefault ? [] : value; } = [];

    internal Assessment? Of(string line) => Assessments.FirstOrDefault(assessment => assessment.Facts.Line == line);
}
