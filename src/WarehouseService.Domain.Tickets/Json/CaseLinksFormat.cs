using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WarehouseService.Domain.Json;

namespace WarehouseService.Domain.Tickets.Json;

/// <summary>How case links are written.</summary>
public static class CaseLinksFormat
{
    private static readonly JsonSerializerOptions Json = DomainJson.Options(CaseLinksJson.Default, TicketConverters.All);

    /// <summary>The format; one, shared.</summary>
    public static RecordFormat<CaseLinks> Instance { get; } = new(
        "case-links",
        Json.TypeOf<CaseLinks>(),
        new Dictionary<string, JsonTypeInfo>
        {
            ["added"] = Json.TypeOf<CaseLinkAdded>(),
            ["dropped"] = Json.TypeOf<CaseLinkDropped>(),
            ["handed_over"] = Json.TypeOf<CaseLinksHandedOver>(),
            ["moved"] = Json.TypeOf<CaseLinksMoved>(),
        },
        [Json.TypeOf<AddCaseLink>(), Json.TypeOf<DropCaseLink>(), Json.TypeOf<MoveCaseLinks>(), Json.TypeOf<HandOverCaseLinks>()],
        links => new() { Status = links.Status.Name });
}

[JsonSerializable(typeof(CaseLinks))]
[JsonSerializable(typeof(CaseLinkAdded))]
[JsonSerializable(typeof(CaseLinkDropped))]
[JsonSerializable(typeof(CaseLinksMoved))]
[JsonSerializable(typeof(AddCaseLink))]
[JsonSerializable(typeof(DropCaseLink))]
[JsonSerializable(typeof(MoveCaseLinks))]
[JsonSerializable(typeof(CaseLinksHandedOver))]
[JsonSerializable(typeof(HandOverCaseLinks))]
internal sealed partial class CaseLinksJson : JsonSerializerContext;
