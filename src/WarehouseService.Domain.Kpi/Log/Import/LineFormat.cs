namespace WarehouseService.Domain.Kpi;

/// <summary>How a line gives its fields.</summary>
internal abstract class LineFormat
{
    /// <exception cref="LogFaultException">The line is not written so.</exception>
    internal abstract void Read(ReadOnlySpan<byte> line, LogRecord record);
}
