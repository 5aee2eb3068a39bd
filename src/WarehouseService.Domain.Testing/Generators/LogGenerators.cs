using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace WarehouseService.Domain.Kpi.Tests.Laws;

/// <summary>Logs of a few tickets, orders and complaints whose events are dense enough to meet: same instants, ends of days and months, holds across solves.</summary>
public static class Generators
{
    private const int Tickets = 4;

    public static Arbitrary<LogCase> LogCases() => Arb.From(
        from size in Gen.Choose(0, 120)
        from steps in Gen.ArrayOf(Gen.OneOf(Step(), WarehouseStep()), size)
        from openings in Gen.ArrayOf(Gen.Choose(0, 60), Tickets)
        from asOf in Gen.Choose(100, 260)
        select new LogCase
        {
            Log = [.. openings.Select(Opening), .. steps.Select((step, place) => step(place + Tickets))],
            Cut = new() { AsOf = At(asOf) },
        },
        shrinker: it => it.Log.Select((_, place) => it with { Log = it.Log.RemoveAt(place) }));

    public static Arbitrary<Tally> Tallies() => Arb.From(
        from facts in Gen.Choose(0, 1000)
        from numerator in Gen.Choose(-1000, 1000)
        from denominator in Gen.Choose(-1000, 1000)
        select new Tally { Facts = facts, Numerator = numerator, Denominator = denominator });

    public static Arbitrary<Level> Levels() => Arb.From(
        from changes in Gen.ArrayOf(
            from day in Gen.Choose(0, 20)
            from change in Gen.Choose(-3, 3)
            select Level.Of(new LocalDate(2024, 2, 20).PlusDays(day), change))
        select changes.Aggregate(Level.Zero, (sum, change) => sum.Merge(change)));

    /// <summary>Some below the limit of exactness, some around it, some above.</summary>
    public static Arbitrary<Quantiles> Quantities() => Arb.From(
        from values in Values()
        select Quantiles.Of(values));

    internal static Gen<long[]> Values() =>
        from length in Gen.Elements(0, 1, 7, 100, 2048, 4095, 4096, 4097, 6000)
        from start in Gen.Choose(0, int.MaxValue)
        from spread in Gen.Elements(3L, 500L, 1_000_000L, 100_000_000_000L)
        select Scattered(length, start, spread);

    // A cheap scatter: FsCheck would spend its time on drawing thousands of numbers one by one.
    private static long[] Scattered(int length, long state, long spread)
    {
        var values = new long[length];
        for (var place = 0; place < length; place++)
        {
            state = ((state * 6364136223846793005L) + 1442695040888963407L) & long.MaxValue;
            values[place] = (state >> 16) % spread;
        }

        return values;
    }

    // Instants are multiples of six hours since the start, give or take a second: days begin and end on them in some zones.
    private static Instant At(int quarterDays) => LogCase.Start + Duration.FromHours(6 * quarterDays);

    private static LogEntry Opening(int at, int ticket) => new TicketOpenedEntry
    {
        EventId = $"E{ticket}", OccurredAt = At(at), RecordedAt = At(at), Site = $"S{ticket}", Ticket = $"T{ticket}",
        OpenedBy = ticket == 3 ? LogParty.Agent : LogParty.Customer, Priority = LogCase.Priorities[at % 4], Channel = LogCase.Channels[(at / 4) % 4],
    };

    private static Gen<Func<int, LogEntry>> Step() =>
        from kind in Gen.Frequency(
            (3, Gen.Constant(0)), (3, Gen.Constant(1)), (3, Gen.Constant(2)), (6, Gen.Constant(3)), (5, Gen.Constant(4)),
            (1, Gen.Constant(5)), (4, Gen.Constant(6)), (1, Gen.Constant(7)), (1, Gen.Constant(8)), (1, Gen.Constant(9)))
        from ticket in Gen.Choose(0, Tickets)
        from at in Gen.Choose(0, 260)
        from second in Gen.Choose(-1, 1)
        from delay in Gen.Choose(0, 40)
        from agent in Gen.Elements(LogCase.Agents.ToArray())
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
        from agent in Gen.Elements(LogCase.Agents.ToArray())
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
