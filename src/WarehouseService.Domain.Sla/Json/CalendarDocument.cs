namespace WarehouseService.Domain.Sla.Json;

/// <summary>A calendar as it is written.</summary>
internal sealed record CalendarDocument
{
    public required string Zone { get; init; }

    public required Dictionary<string, List<string>> Weekly { get; init; }

    public required List<DatedDocument> Closed { get; init; }

    public required List<DatedDocument> Special { get; init; }
}
