namespace WarehouseService.Domain.Sla.Openings;

/// <summary>What is known of one end of time, from a second on or before it.</summary>
/// <param name="Second">Where it begins to hold.</param>
/// <param name="Open">True or false: always open, or always closed. Null: only that no date there has hours of its own.</param>
internal readonly record struct Tail(long Second, bool? Open)
{
    public bool IsKnown => Open is not null;
}
