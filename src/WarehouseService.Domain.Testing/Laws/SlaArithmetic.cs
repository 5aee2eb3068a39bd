using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Testing.Laws;

/// <summary>What the laws of promises are tried on: the domain's arithmetic; a broken one where the laws themselves are tried.</summary>
internal sealed record SlaArithmetic
{
    internal Func<BusinessHours, Instant, Duration, Moment> Add { get; init; } = (hours, start, amount) => hours.Add(start, amount);

    internal Func<BusinessHours, Instant, Instant, Duration> Between { get; init; } = (hours, start, end) => hours.Between(start, end);

    internal Func<SlaClock, Calendars, Instant, Moment?> Due { get; init; } = (clock, calendars, at) => clock.Read(calendars, at).Due;
}
