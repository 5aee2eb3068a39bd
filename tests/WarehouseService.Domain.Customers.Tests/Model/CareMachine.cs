using NodaTime;
using WarehouseService.Domain.Customers.Tests.Language;
using static WarehouseService.Domain.Customers.Tests.Language.CareDesk;

namespace WarehouseService.Domain.Customers.Tests.Model;

/// <summary>The desks and the plain surveys and follow-ups side by side: after every move they must agree.</summary>
internal sealed class CareMachine
{
    private static readonly string[] Ids = [.. Enumerable.Range(1, 10).Select(i => $"V{i}")];

    private readonly CareDesk _desk = WithFiles();
    private readonly PlainCare _plain = new();
    private Instant _now = Nine;

    public Dictionary<string, int> Kinds { get; } = [];

    public HashSet<(string Command, string? From, string To)> Arcs { get; } = [];

    public void Run(IEnumerable<Move> moves)
    {
        foreach (var move in moves)
        {
            switch (move.Pick % 10)
            {
                case 0:
                    Turn(((string[])["T1", "T2"])[move.Fill % 2]);
                    break;
                case 1 when move.Fill % 3 == 0:
                    _plain.OptedOut = !_plain.OptedOut;
                    _desk.Given(People.Ann, _now, new SetSurveyOptOut { Customer = "C1", OptedOut = _plain.OptedOut });
                    break;
                case < 4 when _plain.FollowUps.Count > 0:
                    FollowUp(move);
                    break;
                default:
                    Survey(move);
                    break;
            }

            Check();
        }
    }

    // A settled ticket is reopened, another is settled again.
    private void Turn(string ticket)
    {
        if (_plain.Tickets[ticket].IsSettled)
        {
            Assert.True(_desk.Reopen(ticket, _now).IsSuccess);
            _plain.Reopen(ticket, _now);
            _desk.Neighbours.Reopen(ticket);
            return;
        }

        _plain.Tickets[ticket] = _plain.Tickets[ticket] with { IsSettled = true };
        _desk.Neighbours.Resolve(ticket);
    }

    private void Survey(Move move)
    {
        var command = SurveyCommandOf(move);
        var survey = _plain.Surveys.GetValueOrDefault(command.Survey);
        var at = InstantOf(move, survey?.LastAt, survey?.Until);
        var by = (move.Who % 6) switch
        {
            0 => People.All[move.Who / 6 % People.All.Count],
            _ => command is AnswerSurvey ? People.Cleo : People.Robot,
        };
        var from = survey?.Status;
        if (Agreed(command, _plain.AllThatIsWrong(command, by, at), _desk.Ask(by, at, command).Refusal()))
        {
            _plain.Do(command, at);
            Arcs.Add((command.GetType().Name, from, _plain.Surveys[command.Survey].Status));
            _now = Instant.Max(_now, at);
        }
    }

    private void FollowUp(Move move)
    {
        var id = _plain.FollowUps.Keys.ElementAt(move.Fill % _plain.FollowUps.Count);
        FollowUpCommand command = (move.Fill % 5) switch
        {
            0 => new CompleteFollowUp { FollowUp = id, Outcome = move.Fill % 25 == 0 ? "" : "apologised" },
            1 => new MarkOverdue { FollowUp = id },
            2 when move.Fill % 20 == 2 => new RecordTry { FollowUp = "none" },
            _ => new RecordTry { FollowUp = id },
        };
        var followUp = _plain.FollowUps[id];
        var at = InstantOf(move, followUp.LastAt, followUp.DueAt);
        var by = (move.Who % 4) switch
        {
            0 => People.All[move.Who / 4 % People.All.Count],
            1 when command is MarkOverdue => People.Robot,
            _ => People.Sue,
        };
        var from = followUp.Status;
        if (Agreed(command, _plain.AllThatIsWrong(command, by, at), _desk.Ask(by, at, command).Refusal()))
        {
            _plain.Do(command, at);
            Arcs.Add((command.GetType().Name, from, followUp.Status));
            _now = Instant.Max(_now, at);
        }
    }

    private bool Agreed(object command, IEnumerable<RefusalKind> allThatIsWrong, Refusal? told)
    {
        var wrong = allThatIsWrong.MinBy(kind => kind.Value);
        Assert.True(wrong == told?.Kind, $"{command}: expected {wrong}, told {told?.Message}");
        Kinds[wrong?.Name ?? "accepted"] = Kinds.GetValueOrDefault(wrong?.Name ?? "accepted") + 1;
        return wrong is null;
    }

    private void Check()
    {
        foreach (var id in Ids)
        {
            var (plain, survey) = (_plain.Surveys.GetValueOrDefault(id), _desk.Survey(id));
            Assert.Equal((plain?.Status, plain?.Cycle, plain?.SentAt, plain?.Score), (survey?.Status.Name, survey?.Cycle, survey?.SentAt, survey?.Score));
            var (owed, followUp) = (_plain.FollowUps.GetValueOrDefault(id), _desk.FollowUp(id));
            Assert.Equal(
                (owed?.Status, owed?.Tries, owed?.DueAt, owed?.Outcome, owed?.OnTime),
                (followUp?.Status.Name, followUp?.Tries, followUp?.DueAt, followUp?.Outcome, followUp?.WasOnTime));
        }

        // One survey a resolution is alive or answered; an answer has a follow-up exactly if it was low.
        var taken = _plain.Surveys.Values.Where(one => one.Status is "scheduled" or "sent" or "answered").Select(one => (one.Ticket, one.Cycle)).ToList();
        Assert.Equal(taken.Distinct(), taken);
        Assert.Equal(
            _plain.Surveys.Where(one => one.Value.Status == "sent").Select(one => (one.Key, SurveyTimers.Expire, one.Value.Until!.Value.PlusTicks(1))).Order(),
            _desk.Work("survey").Order());
        Assert.Equal(
            _plain.FollowUps.Where(one => one.Value.Status == "due").Select(one => (one.Key, FollowUpTimers.Overdue, one.Value.DueAt.PlusTicks(1))).Order(),
            _desk.Work("follow-up").Order());
    }

    private SurveyCommand SurveyCommandOf(Move move)
    {
        var open = _plain.Surveys.Where(one => one.Value.Status is "scheduled" or "sent").ToList();
        if (move.Fill % 10 < 8 && open.Count > 0)
        {
            var (id, survey) = open[move.Who % open.Count];
            return (survey.Status, move.Fill % 4) switch
            {
                ("scheduled", _) => new SendSurvey { Survey = id },
                (_, 0) => new ExpireSurvey { Survey = id },
                _ => new AnswerSurvey { Survey = id, Score = move.Fill % 30 == 1 ? null : move.Fill / 10 % 7 },
            };
        }

        var any = Ids[move.Fill / 10 % Ids.Length];
        var unused = move.Gap % 6 == 0 ? any : Ids.FirstOrDefault(id => !_plain.Surveys.ContainsKey(id)) ?? any;
        return (move.Fill % 30) switch
        {
            0 => new SendSurvey { Survey = any },
            1 => new AnswerSurvey { Survey = any, Score = 5 },
            2 => new ExpireSurvey { Survey = any },
            _ => new ScheduleSurvey { Survey = unused, Ticket = (move.Who % 12) switch { 0 => "", 1 => "T9", < 7 => "T1", _ => "T2" } },
        };
    }

    private Instant InstantOf(Move move, Instant? last, Instant? end) => (move.Gap % 14) switch
    {
        0 => last - Duration.FromSeconds(2) ?? _now,
        1 => last - Duration.FromSeconds(2) - Duration.FromTicks(1) ?? _now,
        2 => end ?? _now,
        3 => end + Duration.FromTicks(1) ?? _now,
        4 => _now + Duration.FromDays(30),
        5 => _now + Duration.FromDays(10),
        6 => (_plain.Sent.Count > 0 ? _plain.Sent[^1].At + Duration.FromDays(30) - Duration.FromTicks(move.Gap / 14 % 2) : _now),
        < 9 => _now,
        _ => _now + Duration.FromMinutes(move.Gap % 7),
    };
}
