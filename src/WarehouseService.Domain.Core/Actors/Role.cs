using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain;

/// <summary>What an <see cref="Actor"/> acts as (岗位). The set is closed: every permission in every table names one of these.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class Role : SmartEnum<Role>
{
    /// <summary>A customer-service agent (客服).</summary>
    public static readonly Role Agent = new("agent", 1);

    /// <summary>A supervisor of the desk (主管).</summary>
    public static readonly Role Supervisor = new("supervisor", 2);

    /// <summary>The finance department (财务).</summary>
    public static readonly Role Finance = new("finance", 3) { IsDepartment = true };

    /// <summary>The quality department (质量).</summary>
    public static readonly Role Quality = new("quality", 4) { IsDepartment = true };

    /// <summary>The warehouse (仓库).</summary>
    public static readonly Role Warehouse = new("warehouse", 5) { IsDepartment = true };

    /// <summary>The transport department (运输).</summary>
    public static readonly Role Transport = new("transport", 6) { IsDepartment = true };

    /// <summary>The supply-chain department (供应链).</summary>
    public static readonly Role SupplyChain = new("supply-chain", 7) { IsDepartment = true };

    /// <summary>The sales department (销售).</summary>
    public static readonly Role Sales = new("sales", 8) { IsDepartment = true };

    /// <summary>A carrier (承运商).</summary>
    public static readonly Role Carrier = new("carrier", 9) { IsDepartment = true };

    /// <summary>A supplier (供应商).</summary>
    public static readonly Role Supplier = new("supplier", 10) { IsDepartment = true };

    /// <summary>The system itself: timers, automatic replies, imports.</summary>
    public static readonly Role System = new("system", 11);

    /// <summary>The customer (客户); the actor's id is then the customer's id.</summary>
    public static readonly Role Customer = new("customer", 12);

    private Role(string name, int value) : base(name, value)
    {
    }

    /// <summary>Every role, in order.</summary>
    public static ImmutableArray<Role> All { get; } =
        [Agent, Supervisor, Finance, Quality, Warehouse, Transport, SupplyChain, Sales, Carrier, Supplier, System, Customer];

    /// <summary>Whether this is a department or partner that works on tasks for the desk.</summary>
    public bool IsDepartment { get; private init; }

    /// <summary>Whether this is a person, not the system.</summary>
    public bool IsPerson => this != System;
}
