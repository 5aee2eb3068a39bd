using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Kpi;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Benchmarks.Kpi;

/// <summary>A log of a desk in the proportions of a real one: tickets with their messages, calls, orders with shipments, surveys, ratings.</summary>
internal static class KpiLog
{
    internal const int Entities = 20_000;

    internal static KpiCalculator Calculator { get; } = new(
        new()
        {
            ResolutionTargets = ImmutableDictionary<string, Duration>.Empty.Add("normal", Duration.FromDays(3)),
            FirstReplyTargets = ImmutableDictionary<string, Duration>.Empty.Add("normal", Duration.FromHours(4)),
            TimelyReplyTargets = ImmutableDictionary<string, Duration>.Empty.Add("email", Duration.FromHours(4)),
        },
        [new() { Id = "SHA", Zone = Zone, Hours = BusinessCalendar.Weekdays(Zone, DayWindow.Of(new LocalTime(9, 0), new LocalTime(18, 0))) }],
        new() { AsOf = Start + Duration.FromDays(120) });

    private static DateTimeZone Zone => DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    private static Instant Start => Instant.FromUtc(2024, 2, 1, 0, 0);

    internal static ImmutableArray<LogEntry> Entries()
    {
        var random = new Random(1);
        var number = 0;
        var log = ImmutableArray.CreateBuilder<LogEntry>();
        for (var entity = 0; entity < Entities; entity++)
        {
            var at = Start + Duration.FromSeconds(random.Next(100 * 86_400));
            var agent = $"A{random.Next(50):000}";
            log.AddRange(random.Next(10) switch
            {
                < 4 => Ticket(entity, at, agent),
                < 7 => Call(entity, at, agent),
                < 9 => Order(entity, at, agent),
                _ => Survey(entity, at, agent),
            });
        }

        return [.. log.OrderBy(entry => entry.RecordedAt)];

        string Next() => $"E{number++}";

        Instant Later(Instant at, int hours) => at + Duration.FromSeconds(random.Next(hours * 3600));

        IEnumerable<LogEntry> Ticket(int entity, Instant at, string agent)
        {
            var ticket = $"T{entity}";
            yield return new TicketOpenedEntry { EventId = Next(), OccurredAt = at, RecordedAt = at, Site = "SHA", Ticket = ticket, OpenedBy = LogParty.Customer, Priority = "normal", Channel = "email" };
            at = Later(at, 1);
            yield return new TicketAssignedEntry { EventId = Next(), OccurredAt = at, RecordedAt = at, Site = "SHA", Agent = agent, Ticket = ticket };
            for (var turn = random.Next(1, 4); turn > 0; turn--)
            {
                at = Later(at, 6);
                yield return new MessagePostedEntry { EventId = Next(), OccurredAt = at, RecordedAt = at, Site = "SHA", Agent = agent, Ticket = ticket, Author = LogParty.Agent, IsPublic = true };
                at = Later(at, 12);
                yield return new MessagePostedEntry { EventId = Next(), OccurredAt = at, RecordedAt = at, Site = "SHA", Ticket = ticket, Author = LogParty.Customer, IsPublic = true };
            }

            at = Later(at, 24);
            yield return new TicketSolvedEntry { EventId = Next(), OccurredAt = at, RecordedAt = at, Site = "SHA", Agent = agent, Ticket = ticket };
        }

        IEnumerable<LogEntry> Call(int entity, Instant at, string agent)
        {
            yield return new ContactEndedEntry
            {
                EventId = Next(), OccurredAt = at, RecordedAt = at, Site = "SHA", Agent = agent, Contact = $"K{entity}", IsAbandoned = random.Next(20) == 0,
                Wait = Duration.FromSeconds(random.Next(60)), Talk = Duration.FromSeconds(random.Next(600)),
            };
        }

        IEnumerable<LogEntry> Order(int entity, Instant at, string agent)
        {
            var order = $"O{entity}";
            yield return new OrderReceivedEntry
            {
                EventId = Next(), OccurredAt = at, RecordedAt = at, Site = "SHA", Order = order, Units = 5,
                PromisedShipment = at + Duration.FromDays(1), PromisedDelivery = at + Duration.FromDays(4),
            };
            at = Later(at, 8);
            yield return new OrderReleasedEntry { EventId = Next(), OccurredAt = at, RecordedAt = at, Site = "SHA", Agent = agent, Order = order };
            at = Later(at, 8);
            yield return new OrderPickedEntry { EventId = Next(), OccurredAt = at, RecordedAt = at, Site = "SHA", Agent = agent, Order = order, Lines = 3, LinesRight = 3 };
            at = Later(at, 12);
            yield return new OrderShippedEntry { EventId = Next(), OccurredAt = at, RecordedAt = at, Site = "SHA", Order = order, Shipment = $"H{entity}", Units = 5, IsFinal = true };
            at = Later(at, 72);
            yield return new ShipmentDeliveredEntry { EventId = Next(), OccurredAt = at, RecordedAt = at, Site = "SHA", Order = order, Shipment = $"H{entity}", IsDamaged = false, AreDocumentsRight = true };
        }

        IEnumerable<LogEntry> Survey(int entity, Instant at, string agent)
        {
            yield return new SurveySentEntry { EventId = Next(), OccurredAt = at, RecordedAt = at, Site = "SHA", Agent = agent, Survey = $"V{entity}", Kind = SurveyKind.Satisfaction };
            at = Later(at, 48);
            yield return new SurveyAnsweredEntry { EventId = Next(), OccurredAt = at, RecordedAt = at, Site = "SHA", Agent = agent, Survey = $"V{entity}", Kind = SurveyKind.Satisfaction, Score = random.Next(1, 6) };
        }
    }
}
