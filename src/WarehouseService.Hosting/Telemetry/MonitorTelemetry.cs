using System.Diagnostics;
using System.Diagnostics.Metrics;
using NodaTime;
using WarehouseService.Domain;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Hosting.Telemetry;

/// <summary>
/// The monitor's metrics and traces: a <see cref="Meter"/> and an <see cref="ActivitySource"/>, both called <see cref="Name"/>.
/// </summary>
/// <remarks>
/// <para>
/// No metric carries an id: <c>work.kind</c> is the record's kind, <c>work.name</c> at most the first three parts of the work's name, as far as they
/// are words (<c>timer/first-response</c>).
/// </para>
/// <list type="table">
/// <listheader><term>Instrument</term><description>Meaning</description></listheader>
/// <item><term><c>warehouse_service.work.claimed</c></term><description>items claimed; by kind and name</description></item>
/// <item><term><c>warehouse_service.work.fired</c></term><description>items that a handler answered; also by <c>work.outcome</c> (a
/// <see cref="WorkOutcome"/>'s name) and <c>work.late</c> (whether it was more than <see cref="MonitorOptions.LateAfter"/> after due)</description></item>
/// <item><term><c>warehouse_service.work.late_by</c></term><description>seconds from due to taking effect, a histogram; by kind and name</description></item>
/// <item><term><c>warehouse_service.work.conflicts</c></term><description>races lost to other writers; by kind and name</description></item>
/// <item><term><c>warehouse_service.work.unhandled</c></term><description>items claimed that no handler carries out; by kind and name</description></item>
/// <item><term><c>warehouse_service.work.failures</c></term><description>exceptions; by <c>work.operation</c> (<c>tenants</c>, <c>claim</c>,
/// <c>handle</c>, <c>complete</c>) and <c>error.type</c>, and by kind and name where there is an item</description></item>
/// </list>
/// <para>
/// One activity an item, called <c>kind name</c>: tags <c>work.tenant</c>, <c>work.kind</c>, <c>work.record</c>, <c>work.name</c> (whole),
/// <c>work.late_by</c> (seconds) and <c>work.outcome</c>; a failure is its status and its exception event.
/// </para>
/// </remarks>
/// <threadsafety>Thread-safe.</threadsafety>
public static class MonitorTelemetry
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "WarehouseService.Hosting";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> ClaimedItems = Meter.CreateCounter<long>(
        "warehouse_service.work.claimed", "{item}", "Work items claimed from the store.");
    private static readonly Counter<long> FiredItems = Meter.CreateCounter<long>(
        "warehouse_service.work.fired", "{item}", "Work items that a handler answered.");
    private static readonly Counter<long> Conflicts = Meter.CreateCounter<long>(
        "warehouse_service.work.conflicts", "{conflict}", "Races lost to other writers; the item is offered again.");
    private static readonly Counter<long> UnhandledItems = Meter.CreateCounter<long>(
        "warehouse_service.work.unhandled", "{item}", "Work items that no handler carries out.");
    private static readonly Counter<long> Failures = Meter.CreateCounter<long>(
        "warehouse_service.work.failures", "{failure}", "Exceptions of handlers, of the store, and of the list of tenants.");
    private static readonly Histogram<double> LateBy = Meter.CreateHistogram(
        "warehouse_service.work.late_by", "s", "How long after it was due a work item took effect.", tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 0.5, 1, 2, 5, 10, 30, 60, 300, 900, 3_600, 14_400, 86_400] });

    internal static Activity? Start(WorkLabel label, ClaimedWork item, Duration late)
    {
        var activity = Source.StartActivity(label.ToString(), ActivityKind.Consumer);
        return activity?
            .SetTag("work.tenant", item.Key.Tenant)
            .SetTag("work.kind", item.Key.Kind)
            .SetTag("work.record", item.Key.Id)
            .SetTag("work.name", item.Work.Name)
            .SetTag("work.late_by", late.TotalSeconds);
    }

    internal static void Claimed(WorkLabel label) => ClaimedItems.Add(1, TagsOf(label));

    internal static void Unhandled(WorkLabel label) => UnhandledItems.Add(1, TagsOf(label));

    internal static void Fired(WorkLabel label, WorkOutcome outcome, Duration late, bool isLate)
    {
        var tags = TagsOf(label);
        if (outcome == WorkOutcome.Effective)
        {
            LateBy.Record(late.TotalSeconds, tags);
        }

        if (outcome == WorkOutcome.RaceLost)
        {
            Conflicts.Add(1, tags);
        }

        tags.Add("work.outcome", outcome.Name);
        tags.Add("work.late", isLate);
        FiredItems.Add(1, tags);
    }

    internal static void Failed(string operation, Exception failure, WorkLabel? label = null)
    {
        var tags = label is { } known ? TagsOf(known) : default;
        tags.Add("work.operation", operation);
        tags.Add("error.type", failure.GetType().FullName);
        Failures.Add(1, tags);
    }

    private static TagList TagsOf(WorkLabel label) => new() { { "work.kind", label.Kind }, { "work.name", label.Name } };
}
