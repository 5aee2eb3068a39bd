namespace WarehouseService.Domain.Kpi;

/// <summary>Ends the reading of a line.</summary>
internal sealed class LogFaultException(LogFaultKind kind, LogField? field = null, string? value = null, string? expected = null) : Exception
{
    internal LogFault At(long line) => new()
    {
        Line = line,
        Kind = kind,
        Field = field is { } one ? LogFields.Name(one) : null,
        Value = value,
        Expected = expected,
    };
}
