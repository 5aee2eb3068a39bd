using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WarehouseService.Domain.Json;

namespace WarehouseService.Domain.Tickets.Json;

/// <summary>How ticket links are written.</summary>
public static class TicketLinksFormat
{
    private static readonly JsonSerializerOptions Json = DomainJson.Options(TicketLinksJson.Default, TicketConverters.All);

    /// <summary>The format; one, shared.</summary>
    public static RecordFormat<TicketLinks> Instance { get; } = new(
        "ticket-links",
        Json.TypeOf<TicketLinks>(),
        new Dictionary<string, JsonTypeInfo> { ["added"] = Json.TypeOf<TicketLinkAdded>(), ["dropped"] = Json.TypeOf<TicketLinkDropped>() },
        [Json.TypeOf<AddTicketLink>(), Json.TypeOf<DropTicketLink>()],
        links => new() { Status = links.Status.Name });
}

[JsonSerializable(typeof(TicketLinks))]
[JsonSerializable(typeof(TicketLinkAdded))]
[JsonSerializable(typeof(TicketLinkDropped))]
[JsonSerializable(typeof(AddTicketLink))]
[JsonSerializable(typeof(DropTicketLink))]
internal sealed partial class TicketLinksJson : JsonSerializerContext;
