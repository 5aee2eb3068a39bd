using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using WarehouseService.Domain.Returns.Tests.Windows;

namespace WarehouseService.Domain.Returns.Tests.Assessments;

/// <summary>A line, the policy it is judged by, and when it was asked for.</summary>
public sealed record Asked(ReturnFacts Facts, ReturnPolicy Policy, Instant At)
{
    internal Assessment Assess() => ReturnRules.Assess(Facts, Policy, At);
}

/// <summary>Facts and policies over the same few names, so that rules bind about half of the time; requests near the deliveries.</summary>
public static class AssessmentArbitraries
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
        from windows in When.Zip(WindowArbitraries.Rule).ListOf()
        select windows.Take(6).Select((window, place) => new ReturnWindow { Name = $"window {place}", When = window.Item1, Within = window.Item2 }).ToList();

    private static readonly Gen<Money> Amount = Gen.Choose(0, 20_000).Select(minor => Money.OfMinor(minor, Euro));

    private static readonly Gen<SettlementPolicy> Settlement =
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

    public static readonly Gen<ReturnPolicy> Policy =
        from windows in Windows
        from zone in WindowArbitraries.Zone
        from restDays in WindowArbitraries.Calendar
        from excluded in Few(Categories)
        from confirmed in Few(Categories)
        from conditions in Few(Conditions)
        from photos in Few(ReturnReason.All.ToArray())
        from flags in WindowArbitraries.Maybe.ArrayOf(3)
        from threshold in Perhaps(Gen.Choose(1, 6))
        from limit in Perhaps(Amount)
        from law in Few(LawPacks.All.ToArray())
        from version in Gen.Choose(1, 3)
        from since in WindowArbitraries.Moment
        from settlement in Gen.OneOf(Gen.Constant(SettlementPolicy.Default), Settlement)
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

    private static readonly Gen<ReturnFacts> Facts =
        from quantities in Gen.Choose(0, 3).ArrayOf(4)
        from first in WindowArbitraries.Moment
        from more in Gen.Choose(0, 40 * 24).ListOf()
        from isDelivered in Gen.Frequency((9, Gen.Constant(true)), (1, Gen.Constant(false)))
        from zone in WindowArbitraries.Zone.OrNull()
        from reason in Reason
        from category in Name(Categories)
        from condition in Name(Conditions)
        from channel in Name(Channels)
        from tier in Name(Tiers)
        from region in Name(Regions)
        from rma in Name(["RMA-1", " "])
        from serials in Name(["S1", "S2"]).ArrayOf(2)
        from flags in WindowArbitraries.Maybe.ArrayOf(4)
        from value in Perhaps(Amount)
        from counts in Gen.Choose(0, 6).ArrayOf(2)
        select new ReturnFacts
        {
            Line = "L1",
            Quantity = quantities[0],
            QuantityDelivered = quantities[1] + quantities[2],
            QuantityReturned = quantities[2],
            QuantityHeld = quantities[3] / 3,
            Deliveries = isDelivered ? [first, .. more.Take(2).Select(hours => first + Duration.FromHours(hours))] : [],
            Zone = zone,
            Reason = reason,
            Category = category,
            Condition = condition,
            Channel = channel,
            Tier = tier,
            Region = region,
            Rma = rma,
            SerialSold = serials[0],
            SerialGiven = serials[1],
            IsFinalSale = flags[0],
            IsConsumer = flags[1],
            ConfirmedAtCheckout = flags[2],
            WasInformedOfRight = flags[3],
            Value = value,
            Photos = counts[0] / 3,
            ReturnsInNinetyDays = counts[1],
        };

    public static Arbitrary<ReturnPolicy> Policies() => Arb.From(Policy);

    public static Arbitrary<Asked> AnyAsked() => Arb.From(
        from facts in Facts
        from policy in Policy
        from hours in Gen.Choose(0, 60 * 24)
        select new Asked(facts, policy, (facts.Deliveries.IsEmpty ? Instant.FromUtc(2018, 1, 1, 0, 0) : facts.Deliveries[0]) + Duration.FromHours(hours)));

    private static Gen<List<T>> Few<T>(T[] values) => Gen.Frequency(
        (2, Gen.Constant(new List<T>())),
        (1, Gen.SubListOf(values).Select(some => some.ToList())));

    private static Gen<T?> Perhaps<T>(Gen<T> values)
        where T : struct => Gen.OneOf(Gen.Constant<T?>(null), values.Select(value => (T?)value));

    private static Gen<string?> Name(string[] names) => Gen.Frequency((1, Gen.Constant<string?>(null)), (3, Gen.Elements(names).Select(name => (string?)name)));
}
