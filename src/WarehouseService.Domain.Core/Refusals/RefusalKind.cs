using System.Collections.Immutable;
using System.Globalization;
using System.Resources;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain;

/// <summary>Why the business says no. The value is the kind's precedence: of all that is wrong, the lowest is told.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class RefusalKind : SmartEnum<RefusalKind>
{
    private static readonly ResourceManager Texts = new("WarehouseService.Domain.Refusals.AdviceTexts", typeof(RefusalKind).Assembly);

    /// <summary>A member of the command is missing, unknown or out of range.</summary>
    public static readonly RefusalKind InvalidInput = new("invalid_input", 1);

    /// <summary>The record, or one that the command refers to, does not exist.</summary>
    public static readonly RefusalKind NotFound = new("not_found", 2);

    /// <summary>The command id was used before, with other content.</summary>
    public static readonly RefusalKind IdempotencyConflict = new("idempotency_conflict", 3);

    /// <summary>This actor may not do this. Nothing else is told.</summary>
    public static readonly RefusalKind NotPermitted = new("not_permitted", 4);

    /// <summary>The record moved since the caller read it.</summary>
    public static readonly RefusalKind StaleVersion = new("stale_version", 5);

    /// <summary>The instant lies before the record's last event.</summary>
    public static readonly RefusalKind ClockRegression = new("clock_regression", 6);

    /// <summary>The record's status does not allow this.</summary>
    public static readonly RefusalKind InvalidState = new("invalid_state", 7);

    /// <summary>Another person must do this.</summary>
    public static readonly RefusalKind SegregationOfDuties = new("segregation_of_duties", 8);

    /// <summary>Personal data may not be used or disclosed like this.</summary>
    public static readonly RefusalKind PrivacyRestricted = new("privacy_restricted", 9);

    /// <summary>A legal hold forbids it.</summary>
    public static readonly RefusalKind LegalHold = new("legal_hold", 10);

    /// <summary>It would break the graph of records: a ring, a chain, too deep.</summary>
    public static readonly RefusalKind GraphViolation = new("graph_violation", 11);

    /// <summary>The time for it is over.</summary>
    public static readonly RefusalKind WindowExpired = new("window_expired", 12);

    /// <summary>A limit would be passed.</summary>
    public static readonly RefusalKind LimitExceeded = new("limit_exceeded", 13);

    /// <summary>Something must happen first.</summary>
    public static readonly RefusalKind GuardUnmet = new("guard_unmet", 14);

    /// <summary>There is one already.</summary>
    public static readonly RefusalKind Duplicate = new("duplicate", 15);

    /// <summary>A history does not verify.</summary>
    public static readonly RefusalKind IntegrityBroken = new("integrity_broken", 16);

    private RefusalKind(string name, int precedence) : base(name, precedence)
    {
    }

    /// <summary>Every kind, in order of precedence.</summary>
    public static ImmutableArray<RefusalKind> All { get; } =
    [
        InvalidInput, NotFound, IdempotencyConflict, NotPermitted, StaleVersion, ClockRegression, InvalidState, SegregationOfDuties,
        PrivacyRestricted, LegalHold, GraphViolation, WindowExpired, LimitExceeded, GuardUnmet, Duplicate, IntegrityBroken,
    ];

    /// <summary>What whoever was refused can do about it.</summary>
    /// <param name="language">One of <see cref="Languages"/>; English for others.</param>
    public string Advice(CultureInfo language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Texts.GetString(Name, language)!;
    }
}
