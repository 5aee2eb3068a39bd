using System.Collections.Immutable;
using System.Resources;

namespace WarehouseService.Domain;

/// <summary>How commands on a <see cref="Delegation"/> are refused.</summary>
public static class DelegationCodes
{
    private static readonly ResourceManager Texts = new("WarehouseService.Domain.Delegation.DelegationTexts", typeof(DelegationCodes).Assembly);

    /// <summary>The delegate is neither agent nor supervisor nor finance.</summary>
    public static readonly RefusalCode DelegateNotColleague = new("delegation.delegate_not_colleague", RefusalKind.InvalidInput, Texts);

    /// <summary>It would end before it begins.</summary>
    public static readonly RefusalCode DatesOutOfOrder = new("delegation.dates_out_of_order", RefusalKind.InvalidInput, Texts);

    /// <summary>The cap is missing, zero or negative.</summary>
    public static readonly RefusalCode CapNotPositive = new("delegation.cap_not_positive", RefusalKind.InvalidInput, Texts);

    /// <summary>The cap is not in the currency of the limits.</summary>
    public static readonly RefusalCode ForeignCurrency = new("delegation.foreign_currency", RefusalKind.InvalidInput, Texts);

    /// <summary>Nobody lends authority to the own person in another role.</summary>
    public static readonly RefusalCode ToOneself = new("delegation.to_oneself", RefusalKind.SegregationOfDuties, Texts);

    /// <summary>Its last instant has passed.</summary>
    public static readonly RefusalCode AlreadyOver = new("delegation.already_over", RefusalKind.WindowExpired, Texts);

    /// <summary>The cap passes the delegator's own limit.</summary>
    public static readonly RefusalCode AboveOwnLimit = new("delegation.above_own_limit", RefusalKind.LimitExceeded, Texts);

    /// <summary>Every code of delegations.</summary>
    public static ImmutableArray<RefusalCode> All { get; } =
        [DelegateNotColleague, DatesOutOfOrder, CapNotPositive, ForeignCurrency, ToOneself, AlreadyOver, AboveOwnLimit];
}
