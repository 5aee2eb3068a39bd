using NodaTime;

namespace WarehouseService.Domain.Returns.Tests.Model;

/// <summary>One unit of a line.</summary>
internal sealed class PlainUnit(string line)
{
    public string Line { get; } = line;

    public string Status { get; set; } = "awaiting";

    public string? Parcel { get; set; }

    public string? Grade { get; set; }

    public bool? IsAccepted { get; set; }

    public string? Refund { get; set; }

    public Instant? Due { get; set; }

    public bool HasArrived => Status is "received" or "inspected" or "wrong_item";

    public override string ToString() => $"{Line} {Status} {Parcel} {Grade} {IsAccepted} {Refund} {Due}";
}
