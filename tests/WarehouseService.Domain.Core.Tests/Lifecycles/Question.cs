using System.Collections.Immutable;

namespace WarehouseService.Domain.Core.Tests;

/// <summary>How a row begins: which records it accepts.</summary>
public enum RowForm
{
    OpensOnly,
    OpensAndGoesOn,
    GoesOnOnly,
}

public sealed record Condition(RefusalKind Kind, bool NeedsKnowledge, bool Holds);

public sealed record Relation(bool NeedsKnowledge, bool Includes);

/// <summary>One row, one record and one command, with anything at all right or wrong about them.</summary>
public sealed record Question
{
    public required RowForm Form { get; init; }

    /// <summary>The statuses in which the row says that the command is possible.</summary>
    public required ImmutableArray<ParcelStatus> From { get; init; }

    /// <summary>What a shipped parcel answers with instead of invalid_state; null if the row does not say.</summary>
    public required RefusalKind? ShippedAnswers { get; init; }

    public required ImmutableArray<Relation> By { get; init; }

    public required ImmutableArray<Condition> Conditions { get; init; }

    /// <summary>The record's status; null if there is no record.</summary>
    public required ParcelStatus? Status { get; init; }

    public required string Target { get; init; }

    public required long? Expected { get; init; }

    public required bool CommandIdReused { get; init; }

    /// <summary>How long after the record's last event, in ticks.</summary>
    public required long After { get; init; }
}
