using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WarehouseService.Domain.Json;

namespace WarehouseService.Domain.Core.Tests;

public static class ParcelFormat
{
    private static readonly JsonSerializerOptions Json =
        DomainJson.Options(ParcelJson.Default, new SmartEnumConverter<ParcelStatus>(ParcelStatus.All));

    public static RecordFormat<Parcel> Instance { get; } = With(RecordUpcasts.None);

    public static RecordFormat<Parcel> With(RecordUpcasts upcasts, Func<Decision<Parcel>, IEnumerable<WorkItem>>? messages = null) => new(
        "parcel",
        Json.TypeOf<Parcel>(),
        new Dictionary<string, JsonTypeInfo>
        {
            ["received"] = Json.TypeOf<ParcelReceived>(),
            ["noted"] = Json.TypeOf<ParcelNoted>(),
            ["stored"] = Json.TypeOf<ParcelStored>(),
            ["shipped"] = Json.TypeOf<ParcelShipped>(),
            ["bundled"] = Json.TypeOf<ParcelBundled>(),
            ["bundle-taken"] = Json.TypeOf<BundleTaken>(),
        },
        [
            Json.TypeOf<ReceiveParcel>(), Json.TypeOf<NoteParcel>(), Json.TypeOf<StoreParcel>(),
            Json.TypeOf<ShipParcel>(), Json.TypeOf<BundleParcel>(), Json.TypeOf<TakeBundle>(),
        ],
        parcel => new() { Status = parcel.Status.Name, Customer = parcel.Customer, Assignee = parcel.Keeper.ToString() },
        messages,
        upcasts);
}

[JsonSerializable(typeof(Parcel))]
[JsonSerializable(typeof(ParcelReceived))]
[JsonSerializable(typeof(ParcelNoted))]
[JsonSerializable(typeof(ParcelStored))]
[JsonSerializable(typeof(ParcelShipped))]
[JsonSerializable(typeof(ParcelBundled))]
[JsonSerializable(typeof(BundleTaken))]
[JsonSerializable(typeof(ReceiveParcel))]
[JsonSerializable(typeof(NoteParcel))]
[JsonSerializable(typeof(StoreParcel))]
[JsonSerializable(typeof(ShipParcel))]
[JsonSerializable(typeof(BundleParcel))]
[JsonSerializable(typeof(TakeBundle))]
internal sealed partial class ParcelJson : JsonSerializerContext;
