using Microsoft.Extensions.Logging;
using NodaTime;
using WarehouseService.Domain;
using WarehouseService.Domain.Storage;
using WarehouseService.Hosting.Telemetry;

namespace WarehouseService.Hosting;

/// <summary>
/// Where outgoing messages go until a host registers an <see cref="IWorkHandler"/> for them: into the log, record and name alone, never their text.
/// </summary>
/// <remarks>A logged message is done, and not sent later: whoever sends messages registers a handler before the first of them is due.</remarks>
/// <threadsafety>Thread-safe.</threadsafety>
public sealed class LoggedMessages : IWorkHandler
{
    private readonly ILogger _logger;

    /// <summary>Messages into a log.</summary>
    public LoggedMessages(ILogger<LoggedMessages> logger)
    {
        ArgumentNullException.ThrowIfNull(logger);
        _logger = logger;
    }

    /// <inheritdoc />
    public bool Handles(string kind, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.StartsWith("message/", StringComparison.Ordinal);
    }

    /// <inheritdoc />
    public Task<WorkOutcome> HandleAsync(ClaimedWork item, Instant now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        _logger.NotSent(item.Work.Name, item.Key);
        return Task.FromResult(WorkOutcome.Effective);
    }
}
