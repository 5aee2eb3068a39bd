using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using WarehouseService.Domain.Documents;

namespace WarehouseService.Domain.Returns.Json;

/// <summary>
/// Reads and writes how cases are handled as JSON documents. Fields are named as the members of <see cref="ReturnProcess"/> are; durations are hours,
/// minutes and seconds such as <c>"720:00:00"</c>. What has a default may be left out. The schema is <see cref="Schema"/>. Thread-safe.
/// </summary>
public static class ReturnProcessJson
{
    private const string NoTime = "none";

    /// <summary>The JSON schema (draft 2020-12) of the documents.</summary>
    public static string Schema => EmbeddedText.Read("return-process.schema.json");

    /// <summary>Reads a process.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="MalformedDocumentException">The document is malformed; the exception lists all faults.</exception>
    public static ReturnProcess Read(string json) => DocumentReader.Read("return process", json, Read);

    /// <summary>Writes a process; reading it again gives an equal one.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="process"/> is null.</exception>
    public static string Write(ReturnProcess process)
    {
        ArgumentNullException.ThrowIfNull(process);
        return LawPackJson.Text(writer => Write(writer, process));
    }

    private static ReturnProcess? Read(DocumentValue document)
    {
        if (document.Fields(
            "id", "effectiveFrom", "authorisesAtOnce", "authorisationValidFor", "appeals", "appealWithin", "refundsInstantly", "sellerBearsLoss",
            "refundWithin") is not { } fields)
        {
            return null;
        }

        var byDefault = ReturnProcess.Default;
        var id = fields["id"].Identifier("the process's id");
        var process = new ReturnProcess
        {
            Id = id ?? byDefault.Id,
            EffectiveFrom = (fields["effectiveFrom"].IsGiven ? fields["effectiveFrom"].Instant() : null) ?? byDefault.EffectiveFrom,
            AuthorisesAtOnce = fields["authorisesAtOnce"].Flag(byDefault.AuthorisesAtOnce),
            AuthorisationValidFor = TimeIfGiven(fields["authorisationValidFor"], longerThanZero: true) ?? byDefault.AuthorisationValidFor,
            Appeals = (fields["appeals"].IsGiven ? fields["appeals"].WholeNumber(0, int.MaxValue) : null) ?? byDefault.Appeals,
            AppealWithin = TimeIfGiven(fields["appealWithin"], longerThanZero: false) ?? byDefault.AppealWithin,
            RefundsInstantly = fields["refundsInstantly"].Flag(byDefault.RefundsInstantly),
            SellerBearsLoss = fields["sellerBearsLoss"].Flag(byDefault.SellerBearsLoss),
            RefundWithin = RefundWithin(fields["refundWithin"]),
        };
        return id is null ? null : process;
    }

    private static CountingRule? RefundWithin(DocumentValue value)
    {
        if (!value.IsGiven)
        {
            return ReturnProcess.Default.RefundWithin;
        }

        if (value.Has("count"))
        {
            return value.Counting();
        }

        value.Text($"a time with its count, or {NoTime} if the law's alone holds", text => text == NoTime);
        return null;
    }

    private static Duration? TimeIfGiven(DocumentValue value, bool longerThanZero) => !value.IsGiven ? null : value.Parsed<Duration>(
        $"a time such as 720:00:00, {(longerThanZero ? "longer than zero" : "zero or longer")}",
        text => DurationPattern.JsonRoundtrip.Parse(text) is { Success: true, Value: var time } && (longerThanZero ? time > Duration.Zero : time >= Duration.Zero)
            ? time
            : null);

    private static void Write(Utf8JsonWriter writer, ReturnProcess process)
    {
        var byDefault = ReturnProcess.Default;
        writer.WriteStartObject();
        writer.WriteString("id", process.Id);
        if (process.EffectiveFrom != byDefault.EffectiveFrom)
        {
            writer.WriteString("effectiveFrom", InstantPattern.ExtendedIso.Format(process.EffectiveFrom));
        }

        writer.Flag("authorisesAtOnce", process.AuthorisesAtOnce, byDefault.AuthorisesAtOnce);
        Time(writer, "authorisationValidFor", process.AuthorisationValidFor, byDefault.AuthorisationValidFor);
        if (process.Appeals != byDefault.Appeals)
        {
            writer.WriteNumber("appeals", process.Appeals);
        }

        Time(writer, "appealWithin", process.AppealWithin, byDefault.AppealWithin);
        writer.Flag("refundsInstantly", process.RefundsInstantly, byDefault.RefundsInstantly);
        writer.Flag("sellerBearsLoss", process.SellerBearsLoss, byDefault.SellerBearsLoss);
        if (process.RefundWithin is null)
        {
            writer.WriteString("refundWithin", NoTime);
        }
        else if (process.RefundWithin != byDefault.RefundWithin)
        {
            writer.Counting("refundWithin", process.RefundWithin);
        }

        writer.WriteEndObject();
    }

    private static void Time(Utf8JsonWriter writer, string name, Duration time, Duration byDefault)
    {
        if (time != byDefault)
        {
            writer.WriteString(name, DurationPattern.JsonRoundtrip.Format(time));
        }
    }
}
