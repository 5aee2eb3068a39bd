using System.Collections.Immutable;
using System.Globalization;
using Ardalis.SmartEnum;
using WarehouseService.Domain.Returns.Texts;

namespace WarehouseService.Domain.Returns;

/// <summary>
/// The rules that a return is assessed by (退货规则). Each is named by the code that it fails with; the names are contract and no language
/// changes them.
/// </summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class ReturnRule : SmartEnum<ReturnRule>
{
    /// <summary>Review: above what is approved without a person.</summary>
    public static readonly ReturnRule AboveAutoLimit = Review("ABOVE_AUTO_LIMIT", 1, "value");

    /// <summary>All that was delivered came back before.</summary>
    public static readonly ReturnRule AlreadyReturned = Denial("ALREADY_RETURNED", 2, RefusalKind.Duplicate, "quantityDelivered", "quantityReturned");

    /// <summary>Goods of this category are not taken back without fault.</summary>
    public static readonly ReturnRule CategoryExcluded = Denial("CATEGORY_EXCLUDED", 3, RefusalKind.GuardUnmet, "category", "confirmedAtCheckout", "reason");

    /// <summary>Goods in this condition are not taken back without fault.</summary>
    public static readonly ReturnRule ConditionNotIntact = Denial("CONDITION_NOT_INTACT", 4, RefusalKind.GuardUnmet, "condition", "reason");

    /// <summary>Goods sold as final are not taken back without fault.</summary>
    public static readonly ReturnRule FinalSale = Denial("FINAL_SALE", 5, RefusalKind.GuardUnmet, "isFinalSale", "reason");

    /// <summary>Nothing has been delivered.</summary>
    public static readonly ReturnRule NotDelivered = Denial("NOT_DELIVERED", 6, RefusalKind.GuardUnmet, "deliveries", "quantityDelivered");

    /// <summary>Neither the policy nor a law gives this return any time.</summary>
    public static readonly ReturnRule NoReturnWindow = Denial(
        "NO_RETURN_WINDOW", 7, RefusalKind.WindowExpired, "category", "condition", "reason", "channel", "tier", "region");

    /// <summary>Photos are needed for this reason.</summary>
    public static readonly ReturnRule PhotoRequired = Denial("PHOTO_REQUIRED", 8, RefusalKind.GuardUnmet, "photos", "reason");

    /// <summary>More than can still be given back.</summary>
    public static readonly ReturnRule QuantityExceedsReturnable = Denial(
        "QTY_EXCEEDS_RETURNABLE", 9, RefusalKind.LimitExceeded, "quantity", "quantityDelivered", "quantityReturned", "quantityHeld");

    /// <summary>Not a number of units that could be given back.</summary>
    public static readonly ReturnRule QuantityInvalid = Denial("QTY_INVALID", 10, RefusalKind.InvalidInput, "quantity");

    /// <summary>An authorisation is needed first.</summary>
    public static readonly ReturnRule RmaRequired = Denial("RMA_REQUIRED", 11, RefusalKind.GuardUnmet, "rma");

    /// <summary>Review: many returns in the last 90 days.</summary>
    public static readonly ReturnRule SerialReturner = Review("SERIAL_RETURNER", 13, "returnsInNinetyDays");

    /// <summary>Not the piece that was sold.</summary>
    public static readonly ReturnRule SerialMismatch = Denial("SERIAL_MISMATCH", 12, RefusalKind.GuardUnmet, "serialSold", "serialGiven");

    /// <summary>The time for it is over.</summary>
    public static readonly ReturnRule WindowExpired = Denial("WINDOW_EXPIRED", 14, RefusalKind.WindowExpired, "deliveries", "requestedAt");

    private readonly RefusalCode _code;

    private ReturnRule(string name, int value, RefusalKind kind, bool isReview, ImmutableArray<string> facts) : base(name, value)
    {
        _code = new(name, kind, ReturnTexts.Resources);
        IsReview = isReview;
        Facts = facts;
        NotJudged = new() { Rule = this, Result = FindingResult.NotJudged };
    }

    /// <summary>All, in alphabetical order of their names: the order in which reasons are told.</summary>
    public static ImmutableArray<ReturnRule> All { get; } =
    [
        AboveAutoLimit, AlreadyReturned, CategoryExcluded, ConditionNotIntact, FinalSale, NotDelivered, NoReturnWindow, PhotoRequired,
        QuantityExceedsReturnable, QuantityInvalid, RmaRequired, SerialMismatch, SerialReturner, WindowExpired,
    ];

    /// <summary>Whether it is a sign of risk, which sends to a person and never denies.</summary>
    public bool IsReview { get; }

    /// <summary>The facts that it reads, by their names in <see cref="ReturnFacts"/> and <see cref="Assessment.RequestedAt"/> as JSON has them.</summary>
    public ImmutableArray<string> Facts { get; }

    // The same whenever the rule has nothing to say.
    internal RuleFinding NotJudged { get; }

    /// <summary>How a desk refuses where the rule failed; its name is the rule's.</summary>
    public RefusalCode ToRefusalCode() => _code;

    /// <summary>What it asks about, in a few words.</summary>
    public string Title(CultureInfo language) => ReturnTexts.Of(language, $"{Name}.title");

    private static ReturnRule Denial(string name, int value, RefusalKind kind, params ImmutableArray<string> facts) => new(name, value, kind, false, facts);

    private static ReturnRule Review(string name, int value, params ImmutableArray<string> facts) => new(name, value, RefusalKind.GuardUnmet, true, facts);
}
