using System.Collections.Immutable;
using System.Resources;

namespace WarehouseService.Domain;

/// <summary>The refusals that every aggregate knows, because the one engine gives them.</summary>
public static class CoreCodes
{
    private static readonly ResourceManager Texts = new("WarehouseService.Domain.Refusals.CoreTexts", typeof(CoreCodes).Assembly);

    /// <summary>The record's id is not an <see cref="Identifier"/>.</summary>
    public static readonly RefusalCode InvalidId = new("invalid_id", RefusalKind.InvalidInput, Texts);

    /// <summary>There is no such record.</summary>
    public static readonly RefusalCode NotFound = new("not_found", RefusalKind.NotFound, Texts);

    /// <summary>The command id was used before with other content.</summary>
    public static readonly RefusalCode CommandIdReused = new("command_id_reused", RefusalKind.IdempotencyConflict, Texts);

    /// <summary>The actor may not do this.</summary>
    public static readonly RefusalCode NotPermitted = new("not_permitted", RefusalKind.NotPermitted, Texts);

    /// <summary>The record is not at the version that the caller saw.</summary>
    public static readonly RefusalCode StaleVersion = new("stale_version", RefusalKind.StaleVersion, Texts);

    /// <summary>Others were faster, again and again.</summary>
    public static readonly RefusalCode RaceLost = new("race_lost", RefusalKind.StaleVersion, Texts);

    /// <summary>The instant lies before the record's last event, by more than the tolerance.</summary>
    public static readonly RefusalCode ClockRegression = new("clock_regression", RefusalKind.ClockRegression, Texts);

    /// <summary>The status does not allow it.</summary>
    public static readonly RefusalCode InvalidState = new("invalid_state", RefusalKind.InvalidState, Texts);

    /// <summary>A record with this id exists already.</summary>
    public static readonly RefusalCode AlreadyExists = new("already_exists", RefusalKind.Duplicate, Texts);

    /// <summary>Every code of the kernel.</summary>
    public static ImmutableArray<RefusalCode> All { get; } =
        [InvalidId, NotFound, CommandIdReused, NotPermitted, StaleVersion, RaceLost, ClockRegression, InvalidState, AlreadyExists];
}
