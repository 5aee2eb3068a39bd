using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Returns;

/// <summary>Why a buyer wants to give goods back (退货原因).</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class ReturnReason : SmartEnum<ReturnReason>
{
    /// <summary>The buyer does not want them any more: no fault. What is assumed where no reason is given.</summary>
    public static readonly ReturnReason ChangeOfMind = new("change_of_mind", 1);

    /// <summary>The buyer ordered something else than was meant: no fault.</summary>
    public static readonly ReturnReason OrderedWrong = new("ordered_wrong", 2);

    /// <summary>They do not work, or not as promised.</summary>
    public static readonly ReturnReason Defective = new("defective", 3) { IsFault = true };

    /// <summary>They are not what was ordered.</summary>
    public static readonly ReturnReason WrongItem = new("wrong_item", 4) { IsFault = true };

    /// <summary>They were damaged on their way to the buyer.</summary>
    public static readonly ReturnReason DamagedInTransit = new("damaged_in_transit", 5) { IsFault = true };

    /// <summary>They, or a part of them, did not arrive.</summary>
    public static readonly ReturnReason Missing = new("missing", 6) { IsFault = true };

    private ReturnReason(string name, int value) : base(name, value)
    {
    }

    /// <summary>All, in order.</summary>
    public static ImmutableArray<ReturnReason> All { get; } = [ChangeOfMind, OrderedWrong, Defective, WrongItem, DamagedInTransit, Missing];

    /// <summary>Whether something is wrong with the goods. Category, final-sale and condition rules bind only returns without fault.</summary>
    public bool IsFault { get; private init; }
}
