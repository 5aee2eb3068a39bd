using WarehouseService.Domain.Customers;
using WarehouseService.Domain.Kpi;

namespace WarehouseService.Domain;

/// <summary>Tells what happened to surveys as the neutral log from which KPIs are computed. Safe for use by many threads.</summary>
public static class SurveyLog
{
    /// <summary>The log of one survey: sent, and answered. Both count for the person who is rated.</summary>
    /// <param name="survey">The survey as it is now.</param>
    /// <param name="history">Everything that happened to it, in order.</param>
    /// <param name="site">The site under which it counts.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The entries, in order; none while it was not sent.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The site is blank.</exception>
    public static Task<IReadOnlyList<SurveyEntry>> ReadAsync(
        Survey survey, IAsyncEnumerable<HistoryEntry<Survey>> history, string site, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(survey);
        return LogTelling.TellAsync(history, entry => Told(survey, entry, site), cancellationToken);
    }

    private static SurveyEntry? Told(Survey survey, HistoryEntry<Survey> entry, string site)
    {
        var (id, at, agent) = (LogTelling.EntryId(survey.Id, entry.Stamp.Version), entry.Stamp.At, survey.Rated.Agent());
        var kind = SurveyKind.All.Single(kind => kind.Name == survey.Metric.Name);
        return entry.Event switch
        {
            SurveySent => new SurveySentEntry { EventId = id, OccurredAt = at, RecordedAt = entry.Recorded, Site = site, Agent = agent, Survey = survey.Id, Kind = kind },
            SurveyAnswered answered => new SurveyAnsweredEntry
            { EventId = id, OccurredAt = at, RecordedAt = entry.Recorded, Site = site, Agent = agent, Survey = survey.Id, Kind = kind, Score = answered.Score },
            _ => null,
        };
    }
}
