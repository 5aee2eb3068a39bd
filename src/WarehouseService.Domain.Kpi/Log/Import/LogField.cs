using System.Collections.Immutable;
using System.Text;

namespace WarehouseService.Domain.Kpi;

/// <summary>A field of a written log. Other fields are left unread.</summary>
internal enum LogField
{
    EventId,
    Type,
    OccurredAt,
    RecordedAt,
    Site,
    Agent,
    Ticket,
    Customer,
    Channel,
    Category,
    Priority,
    OpenedBy,
    Author,
    Visibility,
    Target,
    Level,
    Survey,
    ScoreKind,
    Score,
    Complaint,
    Cause,
    Severity,
    Outcome,
    Order,
    Shipment,
    Lines,
    LinesOk,
    Units,
    Final,
    PromisedShip,
    PromisedDelivery,
    Damaged,
    DocsOk,
    Receipt,
    ReturnId,
    Contact,
    WaitS,
    TalkS,
    HoldS,
    WrapS,
    Stocktake,
    Sku,
    Book,
    Counted,
    UnitCost,
}

/// <summary>How fields are written.</summary>
internal static class LogFields
{
    internal static readonly ImmutableArray<string> Names = [.. Enum.GetNames<LogField>().Select(SnakeCase)];

    private static readonly ImmutableArray<byte[]> NamesInUtf8 = [.. Names.Select(Encoding.UTF8.GetBytes)];

    internal static string Name(LogField field) => Names[(int)field];

    internal static LogField? Find(ReadOnlySpan<byte> name)
    {
        for (var field = 0; field < NamesInUtf8.Length; field++)
        {
            if (name.SequenceEqual(NamesInUtf8[field]))
            {
                return (LogField)field;
            }
        }

        return null;
    }

    private static string SnakeCase(string name) =>
        string.Concat(name.Select((letter, place) => char.IsUpper(letter) && place > 0 ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
