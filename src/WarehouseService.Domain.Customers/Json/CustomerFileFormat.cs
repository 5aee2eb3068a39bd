using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WarehouseService.Domain.Json;

namespace WarehouseService.Domain.Customers.Json;

/// <summary>How customers' files are written.</summary>
public static class CustomerFileFormat
{
    private static readonly JsonSerializerOptions Json = DomainJson.Options(CustomerFileJson.Default, CustomerConverters.All);

    /// <summary>The format; one, shared.</summary>
    public static RecordFormat<CustomerFile> Instance { get; } = new(
        "customer-file",
        Json.TypeOf<CustomerFile>(),
        new Dictionary<string, JsonTypeInfo>
        {
            ["registered"] = Json.TypeOf<CustomerRegistered>(),
            ["personal_data_changed"] = Json.TypeOf<PersonalDataChanged>(),
            ["terms_set"] = Json.TypeOf<CustomerTermsSet>(),
            ["consent_recorded"] = Json.TypeOf<ConsentRecorded>(),
            ["survey_opt_out_set"] = Json.TypeOf<SurveyOptOutSet>(),
            ["retention_set"] = Json.TypeOf<RetentionSet>(),
            ["link_proposed"] = Json.TypeOf<FileLinkProposed>(),
            ["link_confirmed"] = Json.TypeOf<FileLinkConfirmed>(),
            ["unlinked"] = Json.TypeOf<FileUnlinked>(),
            ["erasure_asked"] = Json.TypeOf<ErasureAsked>(),
            ["restricted"] = Json.TypeOf<CustomerRestricted>(),
            ["erased"] = Json.TypeOf<CustomerErased>(),
            ["hold_placed"] = Json.TypeOf<FileHoldPlaced>(),
            ["hold_released"] = Json.TypeOf<FileHoldReleased>(),
        },
        [
            Json.TypeOf<RegisterCustomer>(), Json.TypeOf<ChangePersonalData>(), Json.TypeOf<SetCustomerTerms>(), Json.TypeOf<RecordConsent>(),
            Json.TypeOf<SetSurveyOptOut>(), Json.TypeOf<SetRetention>(), Json.TypeOf<ProposeFileLink>(), Json.TypeOf<ConfirmFileLink>(),
            Json.TypeOf<UnlinkFile>(), Json.TypeOf<AskForErasure>(), Json.TypeOf<RestrictCustomer>(), Json.TypeOf<EraseCustomer>(),
            Json.TypeOf<PlaceFileHold>(), Json.TypeOf<ReleaseFileHold>(),
        ],
        file => new() { Status = file.Status.Name, Customer = file.Id },
        freeText: ["reason", "hold.reason"]);
}

[JsonSerializable(typeof(CustomerFile))]
[JsonSerializable(typeof(CustomerRegistered))]
[JsonSerializable(typeof(PersonalDataChanged))]
[JsonSerializable(typeof(CustomerTermsSet))]
[JsonSerializable(typeof(ConsentRecorded))]
[JsonSerializable(typeof(SurveyOptOutSet))]
[JsonSerializable(typeof(RetentionSet))]
[JsonSerializable(typeof(FileLinkProposed))]
[JsonSerializable(typeof(FileLinkConfirmed))]
[JsonSerializable(typeof(FileUnlinked))]
[JsonSerializable(typeof(ErasureAsked))]
[JsonSerializable(typeof(CustomerRestricted))]
[JsonSerializable(typeof(CustomerErased))]
[JsonSerializable(typeof(FileHoldPlaced))]
[JsonSerializable(typeof(FileHoldReleased))]
[JsonSerializable(typeof(RegisterCustomer))]
[JsonSerializable(typeof(ChangePersonalData))]
[JsonSerializable(typeof(SetCustomerTerms))]
[JsonSerializable(typeof(RecordConsent))]
[JsonSerializable(typeof(SetSurveyOptOut))]
[JsonSerializable(typeof(SetRetention))]
[JsonSerializable(typeof(ProposeFileLink))]
[JsonSerializable(typeof(ConfirmFileLink))]
[JsonSerializable(typeof(UnlinkFile))]
[JsonSerializable(typeof(AskForErasure))]
[JsonSerializable(typeof(RestrictCustomer))]
[JsonSerializable(typeof(EraseCustomer))]
[JsonSerializable(typeof(PlaceFileHold))]
[JsonSerializable(typeof(ReleaseFileHold))]
internal sealed partial class CustomerFileJson : JsonSerializerContext;
