using System.Collections.Immutable;
using System.Resources;

namespace WarehouseService.Domain.Returns;

/// <summary>How commands on a <see cref="Repair"/> are refused.</summary>
public static class RepairCodes
{
    private static readonly ResourceManager Texts = new("WarehouseService.Domain.Returns.Texts.RepairTexts", typeof(RepairCodes).Assembly);

    /// <summary>The id of what the command refers to is malformed.</summary>
    public static readonly RefusalCode MalformedReference = new("repair.malformed_reference", RefusalKind.InvalidInput, Texts);

    /// <summary>The place is missing.</summary>
    public static readonly RefusalCode UnknownPlace = new("repair.unknown_place", RefusalKind.InvalidInput, Texts);

    /// <summary>What is wrong with the goods is missing or malformed.</summary>
    public static readonly RefusalCode MissingDefect = new("repair.missing_defect", RefusalKind.InvalidInput, Texts);

    /// <summary>A text says nothing, is too long, or cannot be stored.</summary>
    public static readonly RefusalCode MalformedText = new("repair.malformed_text", RefusalKind.InvalidInput, Texts);

    /// <summary>The estimate is missing or not above zero.</summary>
    public static readonly RefusalCode AmountNotPositive = new("repair.amount_not_positive", RefusalKind.InvalidInput, Texts);

    /// <summary>The appointment ends before it begins, or lies in the past.</summary>
    public static readonly RefusalCode MalformedAppointment = new("repair.malformed_appointment", RefusalKind.InvalidInput, Texts);

    /// <summary>The technician is missing, or is nobody who repairs.</summary>
    public static readonly RefusalCode UnknownTechnician = new("repair.unknown_technician", RefusalKind.InvalidInput, Texts);

    /// <summary>There is no such return case.</summary>
    public static readonly RefusalCode NoSuchCase = new("repair.no_such_case", RefusalKind.NotFound, Texts);

    /// <summary>The return case, or the repair to follow, is another customer's.</summary>
    public static readonly RefusalCode OtherCustomer = new("repair.other_customer", RefusalKind.PrivacyRestricted, Texts);

    /// <summary>The goods are not repaired there.</summary>
    public static readonly RefusalCode OtherPlace = new("repair.other_place", RefusalKind.GuardUnmet, Texts);

    /// <summary>The repair costs nothing, as the goods are under warranty.</summary>
    public static readonly RefusalCode UnderWarranty = new("repair.under_warranty", RefusalKind.GuardUnmet, Texts);

    /// <summary>That is not the estimate.</summary>
    public static readonly RefusalCode OtherEstimate = new("repair.other_estimate", RefusalKind.GuardUnmet, Texts);

    /// <summary>The goods are out of warranty, and the customer has not accepted what the repair costs.</summary>
    public static readonly RefusalCode CostNotAccepted = new("repair.cost_not_accepted", RefusalKind.GuardUnmet, Texts);

    /// <summary>The goods are not in the workshop, or no visit is arranged.</summary>
    public static readonly RefusalCode GoodsNotAtHand = new("repair.goods_not_at_hand", RefusalKind.GuardUnmet, Texts);

    /// <summary>The goods are in the workshop.</summary>
    public static readonly RefusalCode GoodsInWorkshop = new("repair.goods_in_workshop", RefusalKind.GuardUnmet, Texts);

    /// <summary>There is no such repair to follow.</summary>
    public static readonly RefusalCode NoSuchRepair = new("repair.no_such_repair", RefusalKind.NotFound, Texts);

    /// <summary>The repair to follow is of another piece.</summary>
    public static readonly RefusalCode OtherPiece = new("repair.other_piece", RefusalKind.GuardUnmet, Texts);

    /// <summary>The repair to follow is not closed.</summary>
    public static readonly RefusalCode NotOver = new("repair.not_over", RefusalKind.GuardUnmet, Texts);

    /// <summary>Nothing has fallen due on the timer.</summary>
    public static readonly RefusalCode NothingDue = new("repair.nothing_due", RefusalKind.GuardUnmet, Texts);

    /// <summary>The estimate was accepted.</summary>
    public static readonly RefusalCode AlreadyAccepted = new("repair.already_accepted", RefusalKind.Duplicate, Texts);

    /// <summary>Every code of repairs.</summary>
    public static ImmutableArray<RefusalCode> All { get; } =
    [
        MalformedReference, UnknownPlace, MissingDefect, MalformedText, AmountNotPositive, MalformedAppointment, UnknownTechnician,
        NoSuchCase, OtherCustomer, OtherPlace, UnderWarranty, OtherEstimate, CostNotAccepted, GoodsNotAtHand, GoodsInWorkshop, NothingDue, NoSuchRepair, OtherPiece, NotOver,
        AlreadyAccepted,
    ];
}
