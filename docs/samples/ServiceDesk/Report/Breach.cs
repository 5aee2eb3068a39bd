using NodaTime;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Tickets;

namespace ServiceDesk.Report;

/// <summary>A ticket whose clock ran past its target.</summary>
internal sealed record Breach(Ticket Ticket, BreachedMeasure Measure, SlaClock Clock, SlaReading Reading)
{
    internal Duration Overrun => Reading.Overrun;
}

internal enum BreachedMeasure
{
    FirstResponse,
    Resolution,
}
