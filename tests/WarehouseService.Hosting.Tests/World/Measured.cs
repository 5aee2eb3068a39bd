using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using WarehouseService.Hosting.Telemetry;

namespace WarehouseService.Hosting.Tests.World;

/// <summary>What the monitor measures while a test runs, as text: <c>instrument value tag=value …</c>.</summary>
internal sealed class Measured : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<(string Instrument, double Value, Dictionary<string, object?> Tags)> _all = [];

    public Measured()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == MonitorTelemetry.Name)
            {
                listener.EnableMeasurementEvents(instrument);
                Units[instrument.Name] = instrument.Unit;
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.Start();
    }

    public ConcurrentDictionary<string, string?> Units { get; } = [];

    public void Dispose() => _listener.Dispose();

    /// <summary>What was measured with this tag; other tests measure too.</summary>
    public List<string> Of(string tag, string value) =>
    [
        .. _all.Where(one => one.Tags.GetValueOrDefault(tag) as string == value)
            .Select(one => FormattableString.Invariant($"{one.Instrument["warehouse_service.work.".Length..]} {one.Value} {Text(one.Tags)}")),
    ];

    private static string Text(Dictionary<string, object?> tags) => string.Join(' ', tags.OrderBy(tag => tag.Key).Select(tag => $"{tag.Key}={tag.Value}"));

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _all.Enqueue((instrument.Name, value, tags.ToArray().ToDictionary()));
}
