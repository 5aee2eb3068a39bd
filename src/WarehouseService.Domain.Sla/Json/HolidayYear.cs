namespace WarehouseService.Domain.Sla.Json;

/// <summary>A year of public holidays in the format of the holiday-cn project.</summary>
internal sealed record HolidayYear
{
    public required int Year { get; init; }

    public required List<HolidayDay> Days { get; init; }
}

/// <summary>A day off, or a make-up working day for it (调休).</summary>
internal sealed record HolidayDay
{
    public required string Name { get; init; }

    public required string Date { get; init; }

    public required bool IsOffDay { get; init; }
}
