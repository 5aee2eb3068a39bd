using System.Resources;

namespace WarehouseService.Domain.Core.Tests;

public static class ParcelCodes
{
    public static readonly ResourceManager Texts = new("WarehouseService.Domain.Core.Tests.Example.ParcelTexts", typeof(ParcelCodes).Assembly);

    public static readonly RefusalCode NoCustomer = new("parcel.no_customer", RefusalKind.InvalidInput, Texts);
    public static readonly RefusalCode NothingSaid = new("parcel.nothing_said", RefusalKind.InvalidInput, Texts);
    public static readonly RefusalCode ShippedByKeeper = new("parcel.shipped_by_keeper", RefusalKind.SegregationOfDuties, Texts);
    public static readonly RefusalCode OtherCustomer = new("parcel.other_customer", RefusalKind.PrivacyRestricted, Texts);
    public static readonly RefusalCode AlreadyShipped = new("parcel.already_shipped", RefusalKind.GraphViolation, Texts);
    public static readonly RefusalCode IntoItself = new("parcel.into_itself", RefusalKind.GraphViolation, Texts);
    public static readonly RefusalCode PickUpOver = new("parcel.pick_up_over", RefusalKind.WindowExpired, Texts);
    public static readonly RefusalCode ShelvesFull = new("parcel.shelves_full", RefusalKind.LimitExceeded, Texts);
    public static readonly RefusalCode NothingLeft = new("parcel.nothing_left", RefusalKind.GuardUnmet, Texts);
}
