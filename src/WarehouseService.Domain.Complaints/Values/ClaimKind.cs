using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Complaints;

/// <summary>What a customer claims for (索赔类型).</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class ClaimKind : SmartEnum<ClaimKind>
{
    /// <summary>Goods were lost (丢失).</summary>
    public static readonly ClaimKind Loss = new("loss", 1);

    /// <summary>Goods were damaged (损毁).</summary>
    public static readonly ClaimKind Damage = new("damage", 2);

    /// <summary>Something was missing (短少).</summary>
    public static readonly ClaimKind Shortage = new("shortage", 3);

    /// <summary>It came too late (延误).</summary>
    public static readonly ClaimKind Delay = new("delay", 4);

    /// <summary>It went to somebody else (误投).</summary>
    public static readonly ClaimKind Misdelivery = new("misdelivery", 5);

    private ClaimKind(string name, int value) : base(name, value)
    {
    }

    /// <summary>Every one, in order.</summary>
    public static ImmutableArray<ClaimKind> All { get; } = [Loss, Damage, Shortage, Delay, Misdelivery];
}
