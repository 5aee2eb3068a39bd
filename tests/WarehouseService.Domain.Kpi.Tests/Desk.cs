using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Kpi.Tests;

/// <summary>A desk of one site in Shanghai, and the log of one ticket told in hours since midnight there on 1 March 2024.</summary>
internal sealed class Desk
{
    private readonly List<LogEntry> _log = [];

    internal static readonly Instant Midnight = Instant.FromUtc(2024, 2, 29, 16, 0);

    internal static readonly KpiPolicy Policy = new()
    {
        ResolutionTargets = ImmutableDictionary<string, Duration>.Empty.Add("normal", Duration.FromHours(24)),
        ReopenWindow = Duration.FromHours(48),
    };

    internal LogCut Cut { get; init; } = new() { AsOf = At(1000) };

    internal ImmutableArray<LogEntry> Log => [.. _log];

    internal static Instant At(double hours) => Midnight + Duration.FromSeconds((long)(hours * 3600));

    internal static Desk Opened(double at = 0, LogParty? by = null, string? priority = "normal", double asOf = 1000) =>
        new Desk { Cut = new() { AsOf = At(asOf) } }.And(new TicketOpenedEntry
        {
            EventId = "E1", OccurredAt = At(at), RecordedAt = At(at), Site = "S", Ticket = "T", OpenedBy = by ?? LogParty.Customer, Priority = priority,
        });

    internal Desk Assigned(double at, string? agent) => And(new TicketAssignedEntry { EventId = Next(), OccurredAt = At(at), RecordedAt = At(at), Site = "S", Ticket = "T", Agent = agent });

    internal Desk Held(double at) => And(new TicketHeldEntry { EventId = Next(), OccurredAt = At(at), RecordedAt = At(at), Site = "S", Ticket = "T" });

    internal Desk Released(double at) => And(new TicketReleasedEntry { EventId = Next(), OccurredAt = At(at), RecordedAt = At(at), Site = "S", Ticket = "T" });

    internal Desk Solved(double at, string? agent = "ann") => And(new TicketSolvedEntry { EventId = Next(), OccurredAt = At(at), RecordedAt = At(at), Site = "S", Ticket = "T", Agent = agent });

    internal Desk Reopened(double at) => And(new TicketReopenedEntry { EventId = Next(), OccurredAt = At(at), RecordedAt = At(at), Site = "S", Ticket = "T" });

    internal Desk Closed(double at) => And(new TicketClosedEntry { EventId = Next(), OccurredAt = At(at), RecordedAt = At(at), Site = "S", Ticket = "T" });

    internal Desk Merged(double at) => And(new TicketMergedEntry { EventId = Next(), OccurredAt = At(at), RecordedAt = At(at), Site = "S", Ticket = "T", Into = "T2" });

    internal Desk Cancelled(double at) => And(new TicketCancelledEntry { EventId = Next(), OccurredAt = At(at), RecordedAt = At(at), Site = "S", Ticket = "T" });

    internal Desk Message(double at, LogParty author, bool isPublic = true, string? agent = null) => And(new MessagePostedEntry
    {
        EventId = Next(), OccurredAt = At(at), RecordedAt = At(at), Site = "S", Ticket = "T", Agent = agent, Author = author, IsPublic = isPublic,
    });

    internal Desk And(LogEntry entry)
    {
        _log.Add(entry);
        return this;
    }

    internal KpiResult Result(string figure, string? agent = null, YearMonth? month = null) =>
        new KpiCalculator(Policy, [new KpiSite { Id = "S", Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"] }], Cut)
            .Cube(_log).Result(figure, new() { Agent = agent, Period = month?.ToDateInterval() });

    internal decimal? Value(string figure, string? agent = null, YearMonth? month = null) => Result(figure, agent, month).Value;

    private string Next() => $"E{_log.Count + 1}";
}
