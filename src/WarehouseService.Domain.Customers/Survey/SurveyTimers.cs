namespace WarehouseService.Domain.Customers;

/// <summary>The timers of surveys: their names, and the command that each becomes when it is due.</summary>
public static class SurveyTimers
{
    /// <summary>A survey was not answered in time: ends it.</summary>
    public const string Expire = "timer/expire";

    /// <summary>The command that a timer becomes.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="name">The timer's name.</param>
    /// <exception cref="ArgumentException">Surveys have no such timer.</exception>
    public static SurveyCommand CommandOf(string survey, string name) => name == Expire
        ? new ExpireSurvey { Survey = survey }
        : throw new ArgumentException($"Surveys have no timer '{name}'.", nameof(name));
}
