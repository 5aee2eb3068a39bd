using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using WarehouseService.Domain.Kpi;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Testing.Generators;

/// <summary>
/// Logs of a few tickets, orders, complaints, surveys and counts whose events are dense enough to meet: same instants, ends of days and months, holds
/// across solves, retractions before and after what they retract. They reach every KPI of the catalogue.
/// </summary>
public static class LogGenerators
{
    private const int Tickets = 4;

    private static readonly ImmutableArray<string?> Priorities = ["urgent", "normal", "unknown", null];

    private static readonly ImmutableArray<string?> Channels = ["email", "chat", "pigeon", null];

    /// <summary>The instant about which logs begin.</summary>
    public static Instant Start { get; } = Instant.FromUtc(2024, 1, 20, 0, 0);

    /// <summary>The agents of logs; null where nobody is named.</summary>
    public static ImmutableArray<string?> Agents { get; } = ["ann", "bo", "cai", null];

    /// <summary>The sites of logs, in zones of very different days.</summary>
    public static ImmutableArray<KpiSite> Sites { get; } =
    [
        .. new[] { "Asia/Shanghai", "America/New_York", "Australia/Lord_Howe", "America/Havana" }
            .Select((zone, place) => new KpiSite
            {
                Id = $"S{place}",
                Zone = DateTimeZoneProviders.Tzdb[zone],
                Hours = BusinessCalendar.Weekdays(DateTimeZoneProviders.Tzdb[zone], DayWindow.Of(new LocalTime(9, 0), new LocalTime(17, 0))),
            }),
    ];

    /// <summary>A policy under whose times some events of a log are in time and some are late.</summary>
    public static KpiPolicy Policy { get; } = new()
    {
        ReopenWindow = Duration.FromDays(3),
        AcknowledgementTarget = Duration.FromDays(8),
        ComplaintTarget = Duration.FromDays(15),
        InboundTarget = Duration.FromDays(8),
        ResolutionTargets = ImmutableDictionary<string, Duration>.Empty.Add("urgent", Duration.FromHours(12)).Add("normal", Duration.FromDays(4)),
        FirstReplyTargets = ImmutableDictionary<string, Duration>.Empty.Add("urgent", Duration.FromDays(5)).Add("normal", Duration.FromDays(12)),
        TimelyReplyTargets = ImmutableDictionary<string, Duration>.Empty.Add("email", Duration.FromDays(6)).Add("chat", Duration.FromDays(2)),
    };

    /// <summary>Cuts that leave out the end of some logs.</summary>
    public static Gen<LogCut> Cut { get; } = Gen.Choose(100, 260).Select(asOf => new LogCut { AsOf = At(asOf) });

    /// <summary>Logs in order of arrival; shrunk by leaving entries out, many at once first.</summary>
    public static Arbitrary<ImmutableArray<LogEntry>> Log() => Arb.From(
        from size in Gen.Choose(0, 120)
        from steps in Gen.ArrayOf(Gen.OneOf(Step(), WarehouseStep()), size)
        from openings in Gen.ArrayOf(Gen.Choose(0, 60), Tickets)
        select (ImmutableArray<LogEntry>)[.. openings.Select(Opening), .. steps.Select((step, place) => step(place + Tickets))],
        LeavingOut.Of);

    // Instants are multiples of six hours since the start, give or take a second: days begin and end on them in some zones.
    private static Instant At(int quarterDays) => Start + Duration.FromHours(6 * quarterDays);

    private static LogEntry Opening(int at, int ticket) => new TicketOpenedEntry
    {
        EventId = $"E{ticket}", OccurredAt = At(at), RecordedAt = At(at), Site = $"S{ticket}", Ticket = $"T{ticket}",
        OpenedBy = ticket == 3 ? LogParty.Agent : LogParty.Customer, Priority = Priorities[at % 4], Channel = Channels[(at / 4) % 4],
    };

    private static Gen<Func<int, LogEntry>> Step() =>
        from kind in Gen.Frequency(
            (3, Gen.Constant(0)), (3, Gen.Constant(1)), (3, Gen.Constant(2)), (6, Gen.Constant(3)), (5, Gen.Constant(4)),
            (1, Gen.Constant(5)), (4, Gen.Constant(6)), (1, Gen.Constant(7)), (1, Gen.Constant(8)), (1, Gen.Constant(9)))
        from ticket in Gen.Choose(0, Tickets)
        from at in Gen.Choose(0, 260)
        from second in Gen.Choose(-1, 1)
        from delay in Gen.Choose(0, 40)
        from agent in Gen.Elements(Agents.ToArray())
        from other in Gen.Choose(0, 120)
        select new Func<int, LogEntry>(place =>
        {
            var (id, occurred, recorded) = ($"E{place}", At(at) + Duration.FromSeconds(second), At(at + delay) + Duration.FromSeconds(second));
            var (site, of) = ($"S{(ticket + other) % 4}", $"T{ticket}");
            return kind switch
            {
                0 => new TicketAssignedEntry { EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent, Ticket = of },
                1 => new TicketHeldEntry { EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent, Ticket = of },
                2 => new TicketReleasedEntry { EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent, Ticket = of },
                3 => new TicketSolvedEntry { EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent, Ticket = of },
                4 => new TicketReopenedEntry { EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent, Ticket = of },
                5 => new TicketClosedEntry { EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent, Ticket = of },
                6 => new MessagePostedEntry
                {
                    EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent, Ticket = of,
                    Author = LogParty.All[other % 3], IsPublic = other % 4 != 0,
                },
                7 when other % 4 == 0 => new TicketCancelledEntry { EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Ticket = of },
                7 => new TicketMergedEntry { EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent, Ticket = of, Into = "T9" },
                8 => new TicketEscalatedEntry { EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent, Ticket = of },
                _ => new EventRetractedEntry { EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Target = $"E{other}" },
            };
        });

    private static Gen<Func<int, LogEntry>> WarehouseStep() =>
        from kind in Gen.Choose(0, 39)
        from of in Gen.Choose(0, 1)
        from part in Gen.Choose(0, 1)
        from at in Gen.Choose(0, 260)
        from second in Gen.Choose(-1, 1)
        from delay in Gen.Choose(0, 40)
        from agent in Gen.Elements(Agents.ToArray())
        from number in Gen.Choose(0, 40)
        select new Func<int, LogEntry>(place =>
        {
            var (id, occurred, recorded) = ($"E{place}", At(at) + Duration.FromSeconds(second), At(at + delay) + Duration.FromSeconds(second));
            var (site, scale) = ($"S{(of + number) % 4}", SurveyKind.All[number % 3]);
            return kind switch
            {
                0 => new SurveySentEntry { EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent, Survey = $"V{number % 6}", Kind = scale },
                1 or 2 or 3 => new SurveyAnsweredEntry
                {
                    EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent, Survey = $"V{number % 6}", Kind = scale,
                    Score = number % 5 == 0 ? null : scale.Lowest + (number % (scale.Highest - scale.Lowest + 1)),
                },
                4 or 5 => new ContactEndedEntry
                {
                    EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent, Contact = $"K{place}",
                    IsAbandoned = number % 2 == 0, Wait = Duration.FromSeconds(number), Talk = Duration.FromSeconds(at), Hold = Duration.FromSeconds(part), WrapUp = Duration.FromSeconds(delay),
                },
                6 => new TeamworkRatedEntry { EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent, Rating = 60 + number },
                7 or 8 => new ComplaintReceivedEntry
                {
                    EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent, Complaint = $"Q{number % 4}", Cause = part == 0 ? "late" : null,
                },
                9 => new ComplaintAcknowledgedEntry { EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent, Complaint = $"Q{number % 4}" },
                10 => new ComplaintResolvedEntry
                {
                    EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent, Complaint = $"Q{number % 4}",
                    Outcome = (number % 3) switch { 0 => "upheld", 1 => "partly", _ => "rejected" },
                },
                11 when part == 0 => new ComplaintWithdrawnEntry { EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Complaint = $"Q{number % 4}" },
                12 or 13 or 30 or 31 => new OrderReceivedEntry
                {
                    EventId = id, OccurredAt = At(at / 4), RecordedAt = recorded, Site = site, Order = $"O{of}", Units = number / 4,
                    PromisedShipment = number % 4 == 0 ? null : At(at + number), PromisedDelivery = number % 4 == 1 ? null : At(at + (4 * number)),
                },
                14 => new OrderReleasedEntry { EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent, Order = $"O{of}" },
                15 => new OrderPickedEntry { EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent, Order = $"O{of}", Lines = number, LinesRight = number / 2 },
                16 or 17 or 18 or 32 or 33 => new OrderShippedEntry
                {
                    EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Order = $"O{of}", Shipment = $"H{part}", Units = number / 4, IsFinal = number % 3 != 0,
                },
                19 when number % 8 == 0 => new OrderCancelledEntry { EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Order = $"O{of}" },
                20 or 21 or 22 or 34 or 35 or 36 or 37 => new ShipmentDeliveredEntry
                {
                    EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Order = $"O{of}", Shipment = $"H{part}",
                    IsDamaged = number % 7 == 0, AreDocumentsRight = number % 9 != 0,
                },
                23 => new ReturnRequestedEntry { EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Order = $"O{of}", Return = $"R{part}" },
                24 when part == 0 => new ReturnReceivedEntry { EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Order = $"O{of}", Return = "R0" },
                24 or 25 => new RefundPaidEntry { EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent, Order = $"O{of}", Return = $"R{part}" },
                26 => new ReceiptArrivedEntry { EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Receipt = $"P{number % 3}" },
                27 => new ReceiptPutAwayEntry { EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Receipt = $"P{number % 3}" },
                _ => new StocktakeCountedEntry
                {
                    EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent, Stocktake = $"N{place}",
                    Book = number, Counted = part == 0 ? number : at, UnitCost = delay,
                },
            };
        });
}
