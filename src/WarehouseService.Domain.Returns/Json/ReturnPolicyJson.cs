using WarehouseService.Domain.Documents;

namespace WarehouseService.Domain.Returns.Json;

/// <summary>
/// Reads and writes policies as JSON documents. Fields are named as the members of <see cref="ReturnPolicy"/> and its parts are; rates are basis
/// points, money is <c>"5.00 CNY"</c>, laws are named <c>"EU"</c> or stand there as packs of one's own. What has a default may be left out. The
/// schema is <see cref="Schema"/>. Thread-safe.
/// </summary>
public static class ReturnPolicyJson
{
    /// <summary>The JSON schema (draft 2020-12) of the documents.</summary>
    public static string Schema => EmbeddedText.Read("return-policy.schema.json");

    /// <summary>Reads a policy.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="MalformedDocumentException">The document is malformed; the exception lists all faults.</exception>
    public static ReturnPolicy Read(string json) => DocumentReader.Read("return policy", json, ReturnPolicyReader.Read);

    /// <summary>Writes a policy; reading it again gives an equal one.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    public static string Write(ReturnPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return LawPackJson.Text(writer => ReturnPolicyWriter.Write(writer, policy));
    }
}
