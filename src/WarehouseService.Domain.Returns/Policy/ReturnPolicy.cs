using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Returns;

/// <summary>
/// What can be given back, until when, and what comes back for it (退货政策). A case keeps the policy that it was opened under: later edits never
/// rewrite history. Equal by value.
/// </summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record ReturnPolicy : IPolicy
{
    private readonly ValueArray<ReturnWindow> _windows = new([ReturnWindow.ForAll("every return", CountingRule.OfDays(30))]);
    private readonly ValueArray<string> _excludedCategories;
    private readonly ValueArray<string> _excludedIfConfirmed;
    private readonly ValueArray<string> _acceptedConditions;
    private readonly ValueArray<ReturnReason> _photoRequiredFor;
    private readonly ValueArray<LawPack> _law;

    /// <summary>The house default: everything can be given back for 30 days, in UTC; final sales only if something is wrong with them.</summary>
    public static ReturnPolicy Default { get; } = new() { Id = "default" };

    /// <summary>The policy's id, the same for all its versions.</summary>
    /// <exception cref="ArgumentException">It is not an <see cref="Identifier"/>.</exception>
    public required string Id { get; init => field = Identifier.Require(value, nameof(Id)); }

    /// <summary>The version, 1 or more; 1 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less.</exception>
    public int Version
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(Version), value, "Version must be 1 or more.");
    } = 1;

    /// <summary>The first instant at which cases are opened under it; the beginning of time by default.</summary>
    public Instant EffectiveFrom { get; init; } = Instant.FromUnixTimeTicks(NodaConstants.BclEpoch.ToUnixTimeTicks());

    /// <summary>The time zone of consumers whose own is not known; UTC by default.</summary>
    public DateTimeZone Zone { get; init; } = DateTimeZone.Utc;

    /// <summary>The days of rest, for working days and for last days that move; none by default.</summary>
    public RestDays RestDays { get; init; } = RestDays.None;

    /// <summary>How long goods can be given back: of all windows that accept a return the longest. By default 30 days for all; empty for never.</summary>
    /// <exception cref="ArgumentException">One is null, or two have the same name.</exception>
    public ImmutableArray<ReturnWindow> Windows { get => _windows.Items; init => _windows = new(Named(value.IsDefault ? [] : value)); }

    /// <summary>Categories that are not taken back without fault.</summary>
    /// <exception cref="ArgumentException">One is not an <see cref="Identifier"/> or comes twice.</exception>
    public ImmutableArray<string> ExcludedCategories
    {
        get => _excludedCategories.Items;
        init => _excludedCategories = ValueArray.OfNames(value, nameof(ExcludedCategories));
    }

    /// <summary>Categories that are not taken back without fault if the buyer confirmed that at checkout.</summary>
    /// <exception cref="ArgumentException">One is not an <see cref="Identifier"/> or comes twice.</exception>
    public ImmutableArray<string> ExcludedIfConfirmed
    {
        get => _excludedIfConfirmed.Items;
        init => _excludedIfConfirmed = ValueArray.OfNames(value, nameof(ExcludedIfConfirmed));
    }

    /// <summary>The conditions in which goods are taken back without fault; empty, the default, for any.</summary>
    /// <exception cref="ArgumentException">One is not an <see cref="Identifier"/> or comes twice.</exception>
    public ImmutableArray<string> AcceptedConditions
    {
        get => _acceptedConditions.Items;
        init => _acceptedConditions = ValueArray.OfNames(value, nameof(AcceptedConditions));
    }

    /// <summary>Whether goods that were sold as final are taken back without fault; they are not by default.</summary>
    public bool AcceptsFinalSale { get; init; }

    /// <summary>The reasons for which at least one photo is needed; none by default.</summary>
    /// <exception cref="ArgumentException">One comes twice.</exception>
    public ImmutableArray<ReturnReason> PhotoRequiredFor
    {
        get => _photoRequiredFor.Items;
        init => _photoRequiredFor = ValueArray.OfSet(value, nameof(PhotoRequiredFor), Comparer<ReturnReason>.Default);
    }

    /// <summary>Whether an authorisation is needed first; not by default.</summary>
    public bool RequiresRma { get; init; }

    /// <summary>Whether goods that were sold with a serial number must come back with the same; they must by default.</summary>
    public bool ChecksSerial { get; init; } = true;

    /// <summary>From how many returns in 90 days on a person decides; null, the default, for never.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than one.</exception>
    public int? SerialReturnerAt
    {
        get;
        init => field = value is null or >= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(SerialReturnerAt), value, "SerialReturnerAt must be 1 or more, or null.");
    }

    /// <summary>Above what value a person decides; null, the default, for never.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public Money? AutoApproveLimit
    {
        get;
        init => field = value is { IsNegative: true }
            ? throw new ArgumentOutOfRangeException(nameof(AutoApproveLimit), value, "AutoApproveLimit must not be negative.")
            : value;
    }

    /// <summary>The laws in force for what is sold under it; none by default. They can only lengthen what the policy gives.</summary>
    /// <exception cref="ArgumentException">One is null, or two have the same id.</exception>
    public ImmutableArray<LawPack> Law { get => _law.Items; init => _law = new(OnePerPlace(value.IsDefault ? [] : value)); }

    /// <summary>How a return is turned into money.</summary>
    public SettlementPolicy Settlement { get; init; } = SettlementPolicy.Default;

    /// <summary>Whether goods of a category are not taken back without fault.</summary>
    /// <param name="category">The category; null if it is not known.</param>
    /// <param name="confirmedAtCheckout">Whether the buyer confirmed it.</param>
    public bool Excludes(string? category, bool confirmedAtCheckout) => category is not null
        && (ExcludedCategories.BinarySearch(category, StringComparer.Ordinal) >= 0
            || (confirmedAtCheckout && ExcludedIfConfirmed.BinarySearch(category, StringComparer.Ordinal) >= 0));

    private static ImmutableArray<ReturnWindow> Named(ImmutableArray<ReturnWindow> windows) =>
        windows.IndexOf(null!) is >= 0 and var place ? throw new ArgumentException($"Windows[{place}] is null; expected a window.", nameof(windows))
        : Twin(windows.Select(window => window.Name)) is { } twin
            ? throw new ArgumentException($"Windows has two that are called '{twin}'; expected a name of its own for each.", nameof(windows))
            : windows;

    private static ImmutableArray<LawPack> OnePerPlace(ImmutableArray<LawPack> packs) =>
        packs.IndexOf(null!) is >= 0 and var place ? throw new ArgumentException($"Law[{place}] is null; expected a law pack.", nameof(packs))
        : Twin(packs.Select(pack => pack.Id)) is { } twin
            ? throw new ArgumentException($"Law has two packs '{twin}'; expected one version of each.", nameof(packs))
            : packs;

    private static string? Twin(IEnumerable<string> names) =>
        names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any())?.Key;
}
