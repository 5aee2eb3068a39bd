using FsCheck;
using FsCheck.Fluent;

namespace WarehouseService.Domain.Sla.Tests.Policy;

/// <summary>Two values and none for each fact: small enough to try all 729 cases that there are.</summary>
public static class SomeFacts
{
    public static readonly string?[] Priorities = [null, "P1", "P2"];
    public static readonly string?[] Channels = [null, "phone", "web"];
    public static readonly string?[] CaseKinds = [null, "complaint", "投诉"];
    public static readonly string?[] CustomerTiers = [null, "gold", "Gold"];
    public static readonly string?[] Contracts = [null, "C1", "C2"];
    public static readonly string?[] Categories = [null, "loss", "delay"];

    public static SlaFacts[] All { get; } =
    [
        .. from priority in Priorities
           from channel in Channels
           from kind in CaseKinds
           from tier in CustomerTiers
           from contract in Contracts
           from category in Categories
           select new SlaFacts
           {
               Priority = priority, Channel = channel, CaseKind = kind, CustomerTier = tier, Contract = contract, Category = category,
           },
    ];

    /// <summary>Any of them, and values that no rule names.</summary>
    public static Gen<SlaFacts> Any { get; } =
        from facts in Gen.Elements(All)
        from stranger in Gen.Choose(0, 11)
        select stranger switch
        {
            0 => facts with { Priority = "P9" },
            1 => facts with { Channel = "" },
            2 => facts with { CaseKind = "Complaint" },
            3 => facts with { CustomerTier = "\ud800" },
            4 => facts with { Contract = new string('C', 100_000) },
            5 => facts with { Category = "loss " },
            _ => facts,
        };
}
