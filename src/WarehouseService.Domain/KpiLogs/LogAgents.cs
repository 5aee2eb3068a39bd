namespace WarehouseService.Domain;

/// <summary>Whom the neutral log calls an agent.</summary>
internal static class LogAgents
{
    internal static string? Agent(this Actor? actor) => actor is not null && (actor.Role == Role.Agent || actor.Role == Role.Supervisor) ? actor.Id : null;

    internal static string EntryId(string entity, long version) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{entity}#{version}");
}
