using WarehouseService.Domain.Kpi;

namespace ServiceDesk.Kpis;

/// <summary>
/// A log sorted by entity in temporary files, so that no more than a part of it is in memory at once. All events of an entity are in one part;
/// retractions, which name only the event that they void, belong to every part.
/// </summary>
internal sealed class LogPartitions : IDisposable
{
    private const long BytesOfAPart = 16 * 1024 * 1024;
    private const int MostParts = 500;

    private readonly DirectoryInfo _folder;
    private readonly LogFormat _format;
    private readonly FileStream[] _parts;
    private readonly List<LogEntry> _retractions = [];

    /// <param name="folder">An empty folder of its own, which is removed in the end.</param>
    /// <param name="format">The format of the lines.</param>
    /// <param name="header">What each part begins with.</param>
    /// <param name="logBytes">The length of the log.</param>
    internal LogPartitions(DirectoryInfo folder, LogFormat format, ReadOnlySpan<byte> header, long logBytes)
    {
        (_folder, _format) = (folder, format);
        _parts = new FileStream[Math.Clamp(logBytes / BytesOfAPart, 1, MostParts)];
        for (var part = 0; part < _parts.Length; part++)
        {
            _parts[part] = new(Path.Combine(folder.FullName, $"{part}.part"), FileMode.Create);
            _parts[part].Write(header);
        }
    }

    internal void Add(LogLine line)
    {
        if (LogEntities.ShardOf(line.Entry!, _parts.Length) is not { } part)
        {
            _retractions.Add(line.Entry!);
            return;
        }

        _parts[part].Write(line.Raw.Span);
        _parts[part].WriteByte((byte)'\n');
    }

    /// <summary>The entities, one after the other.</summary>
    internal IEnumerable<IEnumerable<LogEntry>> Entities(Action<double> onProgress)
    {
        foreach (var (place, part) in _parts.Index())
        {
            part.Position = 0;
            foreach (var entity in LogEntities.Of(LogImport.Lines(part, _format).Select(line => line.Entry!).Concat(_retractions)))
            {
                yield return entity;
            }

            onProgress((place + 1.0) / _parts.Length);
        }
    }

    public void Dispose()
    {
        foreach (var part in _parts)
        {
            part?.Dispose();
        }

        _folder.Delete(recursive: true);
    }
}
