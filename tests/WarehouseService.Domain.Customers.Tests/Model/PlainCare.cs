using NodaTime;

namespace WarehouseService.Domain.Customers.Tests.Model;

/// <summary>Surveys and follow-ups of customer C1 about tickets T1 and T2, in plain fields and plain ifs, under the default policy.</summary>
internal sealed class PlainCare
{
    private static readonly Duration Tolerance = Duration.FromSeconds(2);

    public sealed class PlainSurvey
    {
        public string Status = "";
        public string Ticket = "";
        public int Cycle;
        public Actor? Rated;
        public Instant LastAt;
        public Instant? SentAt;
        public int? Score;

        public Instant? Until => SentAt + Duration.FromDays(14);
    }

    public sealed class PlainFollowUp
    {
        public string Status = "due";
        public Actor? Rated;
        public Instant LastAt;
        public Instant DueAt;
        public int Tries;
        public string? Outcome;
        public bool? OnTime;
    }

    public Dictionary<string, PlainSurvey> Surveys { get; } = [];

    public Dictionary<string, PlainFollowUp> FollowUps { get; } = [];

    public Dictionary<string, (bool IsSettled, int Reopens, Actor Owner)> Tickets { get; } = new()
    {
        ["T1"] = (true, 0, Language.People.Ann),
        ["T2"] = (true, 0, Language.People.Bob),
    };

    public List<(string Ticket, Instant At)> Sent { get; } = [];

    public bool OptedOut { get; set; }

    public IEnumerable<RefusalKind> AllThatIsWrong(SurveyCommand command, Actor by, Instant when)
    {
        var survey = Surveys.GetValueOrDefault(command.Survey);
        if (command is ScheduleSurvey schedule)
        {
            foreach (var wrong in WrongWithScheduling(schedule, survey))
            {
                yield return wrong;
            }
        }
        else if (survey is null)
        {
            yield return RefusalKind.NotFound;
        }

        if (command is AnswerSurvey { Score: null } || (command is AnswerSurvey { Score: var score } && survey is not null && score is < 1 or > 5))
        {
            yield return RefusalKind.InvalidInput;
        }

        if (survey is null)
        {
            if (command is ScheduleSurvey && by.Role != Role.System)
            {
                yield return RefusalKind.NotPermitted;
            }

            yield break;
        }

        if (command is AnswerSurvey ? by != Language.People.Cleo : by.Role != Role.System)
        {
            yield return RefusalKind.NotPermitted;
        }

        if (when < survey.LastAt - Tolerance)
        {
            yield return RefusalKind.ClockRegression;
        }

        if ((command is SendSurvey && survey.Status != "scheduled") || (command is AnswerSurvey or ExpireSurvey && survey.Status != "sent"))
        {
            yield return RefusalKind.InvalidState;
        }

        var at = Pinned(when, survey.LastAt);
        if (command is AnswerSurvey && !(at <= survey.Until))
        {
            yield return RefusalKind.WindowExpired;
        }

        if (command is ExpireSurvey && !(at > survey.Until))
        {
            yield return RefusalKind.GuardUnmet;
        }
    }

    public IEnumerable<RefusalKind> AllThatIsWrong(FollowUpCommand command, Actor by, Instant when)
    {
        if (command is CompleteFollowUp { Outcome: "" })
        {
            yield return RefusalKind.InvalidInput;
        }

        if (!FollowUps.TryGetValue(command.FollowUp, out var followUp))
        {
            yield return RefusalKind.NotFound;
            yield break;
        }

        if (command is MarkOverdue ? by.Role != Role.System : by.Role != Role.Agent && by.Role != Role.Supervisor)
        {
            yield return RefusalKind.NotPermitted;
        }

        if (when < followUp.LastAt - Tolerance)
        {
            yield return RefusalKind.ClockRegression;
        }

        if (followUp.Status == "completed" || (command is MarkOverdue && followUp.Status == "overdue"))
        {
            yield return RefusalKind.InvalidState;
        }

        if (command is not MarkOverdue && followUp.Rated?.Id == by.Id)
        {
            yield return RefusalKind.SegregationOfDuties;
        }

        if (command is MarkOverdue && !(Pinned(when, followUp.LastAt) > followUp.DueAt))
        {
            yield return RefusalKind.GuardUnmet;
        }
    }

    public void Do(SurveyCommand command, Instant when)
    {
        if (command is ScheduleSurvey schedule)
        {
            var ticket = Tickets[schedule.Ticket];
            var quiet = Sent.Any(sent => sent.Ticket != schedule.Ticket && when - sent.At < Duration.FromDays(30));
            Surveys[command.Survey] = new()
            {
                Status = OptedOut || quiet ? "suppressed" : "scheduled",
                Ticket = schedule.Ticket,
                Cycle = ticket.Reopens,
                Rated = ticket.Owner,
                LastAt = when,
            };
            return;
        }

        var survey = Surveys[command.Survey];
        var at = Pinned(when, survey.LastAt);
        survey.LastAt = at;
        switch (command)
        {
            case SendSurvey when OptedOut:
                survey.Status = "suppressed";
                break;
            case SendSurvey:
                (survey.Status, survey.SentAt) = ("sent", at);
                Sent.Add((survey.Ticket, when));
                break;
            case ExpireSurvey:
                survey.Status = "expired";
                break;
            case AnswerSurvey answer:
                (survey.Status, survey.Score) = ("answered", answer.Score);
                if (answer.Score <= 2)
                {
                    FollowUps.Add(command.Survey, new() { Rated = survey.Rated, LastAt = when, DueAt = when + Duration.FromHours(24) });
                }

                break;
        }
    }

    public void Do(FollowUpCommand command, Instant when)
    {
        var followUp = FollowUps[command.FollowUp];
        var at = Pinned(when, followUp.LastAt);
        followUp.LastAt = at;
        if (command is MarkOverdue)
        {
            followUp.Status = "overdue";
            return;
        }

        var reached = command as CompleteFollowUp;
        followUp.Tries += reached is null ? 1 : 0;
        if (reached is not null || followUp.Tries == 3)
        {
            (followUp.Status, followUp.Outcome, followUp.OnTime) = ("completed", reached?.Outcome ?? "unreachable", at <= followUp.DueAt);
        }
    }

    public void Reopen(string ticket, Instant when)
    {
        foreach (var survey in Surveys.Values.Where(one => one.Ticket == ticket && one.Status is "scheduled" or "sent"))
        {
            survey.Status = "suppressed";
            survey.LastAt = Instant.Max(survey.LastAt, when);
        }

        Tickets[ticket] = (false, Tickets[ticket].Reopens + 1, Tickets[ticket].Owner);
    }

    private IEnumerable<RefusalKind> WrongWithScheduling(ScheduleSurvey schedule, PlainSurvey? survey)
    {
        if (schedule.Ticket == "")
        {
            yield return RefusalKind.InvalidInput;
        }

        if (survey is not null)
        {
            yield return RefusalKind.Duplicate;
        }

        if (!Tickets.TryGetValue(schedule.Ticket, out var ticket))
        {
            yield return RefusalKind.NotFound;
            yield break;
        }

        if (!ticket.IsSettled)
        {
            yield return RefusalKind.InvalidState;
        }

        if (Surveys.Values.Any(one =>
            one.Ticket == schedule.Ticket && one.Cycle == ticket.Reopens && one.Status is "scheduled" or "sent" or "answered"))
        {
            yield return RefusalKind.Duplicate;
        }
    }

    private static Instant Pinned(Instant when, Instant last) => when < last && when >= last - Tolerance ? last : when;
}
