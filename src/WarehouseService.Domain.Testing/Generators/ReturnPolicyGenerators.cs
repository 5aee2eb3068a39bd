using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using WarehouseService.Domain.Returns;

namespace WarehouseService.Domain.Testing.Generators;

/// <summary>Return policies over a few names of categories, conditions, channels, tiers and regions, under any of the laws known.</summary>
public static class ReturnPolicyGenerators
{
    private static readonly Currency Euro = Currency.Of("EUR");

    private static readonly string[] Categories = ["shoes", "books", "perishable", "custom_made"];
    private static readonly string[] Conditions = ["intact", "opened", "used"];
    private static readonly string[] Channels = ["online", "shop"];
    private static readonly string[] Tiers = ["gold", "silver"];
    private static readonly string[] Regions = ["north", "south"];

    private static readonly Gen<ReturnReason> Reason = Gen.Elements(ReturnReason.All.ToArray());

    private static readonly Gen<ReturnConditions> When =
        from category in Few(Categories)
        from condition in Few(Conditions)
        from reason in Few(ReturnReason.All.ToArray())
        from channel in Few(Channels)
        from tier in Few(Tiers)
        from region in Few(Regions)
        select new ReturnConditions
        {
            Category = [.. category],
            Condition = [.. condition],
            Reason = [.. reason],
            Channel = [.. channel],
            Tier = [.. tier],
            Region = [.. region],
        };

    private static readonly Gen<List<ReturnWindow>> Windows =
        from windows in When.Zip(DeadlineGenerators.Rule).ListOf()
        select windows.Take(6).Select((window, place) => new ReturnWindow { Name = $"window {place}", When = window.Item1, Within = window.Item2 }).ToList();

    private static readonly Gen<Money> Amount = Gen.Choose(0, 20_000).Select(minor => Money.OfMinor(minor, Euro));

    private static readonly Gen<SettlementPolicy> Settlements =
        from grades in Few(["A", "B", "C"])
        from kept in Gen.Choose(0, 10_000)
        from faults in Few(ReturnReason.All.ToArray())
        from fault in Gen.Elements(Fault.All.ToArray())
        from fee in Gen.OneOf(
            Gen.Constant<RestockingFee?>(null),
            Gen.Choose(0, 10_000).Select(rate => (RestockingFee?)RestockingFee.OfRate(BasisPoints.Of(rate))),
            Amount.Select(amount => (RestockingFee?)RestockingFee.OfUnit(amount)))
        from waived in Few(ReturnReason.All.ToArray())
        from shipping in Gen.Elements(ShippingRefund.All.ToArray())
        from standard in Perhaps(Amount)
        from freight in Perhaps(Amount)
        from payer in Gen.Elements(FreightPayer.All.ToArray())
        from clawback in Perhaps(Amount)
        select new SettlementPolicy
        {
            KeptByGrade = SettlementPolicy.Default.KeptByGrade.AddRange(grades.Select(grade => KeyValuePair.Create(grade, BasisPoints.Of(kept)))),
            FaultByReason = SettlementPolicy.Default.FaultByReason.AddRange(faults.Select(reason => KeyValuePair.Create(reason, fault))),
            RestockingFee = fee is null ? null : fee with { WaivedFor = [.. waived] },
            ShippingRefund = shipping,
            StandardShipping = standard,
            ReturnFreight = freight,
            ReturnFreightPaidBy = SettlementPolicy.Default.ReturnFreightPaidBy.Add(fault, payer),
            FreeShippingClawback = clawback is null ? null : new() { Threshold = clawback.Value, Charge = clawback.Value },
            Citations = clawback is null ? SettlementPolicy.Default.Citations : SettlementPolicy.Default.Citations.Add(AdjustmentKind.ReturnFreight, "terms, 7"),
        };

    private static readonly Gen<ReturnPolicy> Policies =
        from windows in Windows
        from zone in DeadlineGenerators.Zone
        from restDays in DeadlineGenerators.RestDays
        from excluded in Few(Categories)
        from confirmed in Few(Categories)
        from conditions in Few(Conditions)
        from photos in Few(ReturnReason.All.ToArray())
        from flags in DeadlineGenerators.Maybe.ArrayOf(3)
        from threshold in Perhaps(Gen.Choose(1, 6))
        from limit in Perhaps(Amount)
        from law in Few(LawPacks.All.ToArray())
        from version in Gen.Choose(1, 3)
        from since in DeadlineGenerators.Moment
        from settlement in Gen.OneOf(Gen.Constant(SettlementPolicy.Default), Settlements)
        select new ReturnPolicy
        {
            Id = "policy",
            Version = version,
            EffectiveFrom = since,
            Zone = zone,
            RestDays = restDays,
            Windows = [.. windows],
            ExcludedCategories = [.. excluded],
            ExcludedIfConfirmed = [.. confirmed],
            AcceptedConditions = [.. conditions],
            PhotoRequiredFor = [.. photos],
            RequiresRma = flags[0],
            ChecksSerial = flags[1],
            AcceptsFinalSale = flags[2],
            SerialReturnerAt = threshold,
            AutoApproveLimit = limit,
            Law = [.. law],
            Settlement = settlement,
        };

    /// <summary>Policies; shrunk by leaving out windows, exclusions, laws and demands.</summary>
    public static Arbitrary<ReturnPolicy> Policy() => Arb.From(Policies, policy => policy.Windows.Select(window => policy with { Windows = policy.Windows.Remove(window) })
        .Concat(new[]
        {
            policy with { Law = [] }, policy with { ExcludedCategories = [] }, policy with { ExcludedIfConfirmed = [] }, policy with { AcceptedConditions = [] },
            policy with { PhotoRequiredFor = [] }, policy with { RequiresRma = false }, policy with { ChecksSerial = false }, policy with { SerialReturnerAt = null },
            policy with { AutoApproveLimit = null }, policy with { Settlement = SettlementPolicy.Default },
        }.Where(simpler => simpler != policy)));

    /// <summary>Settlement policies in euro; shrunk by leaving out what they take and give.</summary>
    public static Arbitrary<SettlementPolicy> Settlement() => Arb.From(Settlements, policy => new[]
    {
        policy with { RestockingFee = null }, policy with { StandardShipping = null }, policy with { ReturnFreight = null }, policy with { FreeShippingClawback = null },
        policy with { ShippingRefund = ShippingRefund.Never }, policy with { KeptByGrade = SettlementPolicy.Default.KeptByGrade },
    }.Where(simpler => simpler != policy));

    internal static Gen<List<T>> Few<T>(T[] values) => Gen.Frequency(
        (2, Gen.Constant(new List<T>())),
        (1, Gen.SubListOf(values).Select(some => some.ToList())));

    internal static Gen<T?> Perhaps<T>(Gen<T> values)
        where T : struct => Gen.OneOf(Gen.Constant<T?>(null), values.Select(value => (T?)value));

}
