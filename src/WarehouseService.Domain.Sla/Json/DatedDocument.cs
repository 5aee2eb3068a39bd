namespace WarehouseService.Domain.Sla.Json;

/// <summary>A date as it is written: closed, or with hours of its own.</summary>
internal sealed record DatedDocument
{
    public required string Date { get; init; }

    public required string Name { get; init; }

    public List<string>? Hours { get; init; }
}
