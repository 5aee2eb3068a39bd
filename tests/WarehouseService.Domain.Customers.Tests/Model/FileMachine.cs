using NodaTime;
using WarehouseService.Domain.Customers.Json;
using WarehouseService.Domain.Customers.Tests.Language;
using static WarehouseService.Domain.Customers.Tests.Language.CareDesk;

namespace WarehouseService.Domain.Customers.Tests.Model;

/// <summary>The desk and the plain file side by side: after every move they must agree.</summary>
internal sealed class FileMachine
{
    // The other file is older than all that happens here, so its clock never stands in the way.
    private readonly CareDesk _desk = new CareDesk().Given(People.Robot, Nine - Duration.FromDays(1), Registering("C2"));
    private readonly PlainFile _plain = new();
    private Instant _now = Nine;

    public Dictionary<string, int> Kinds { get; } = [];

    public HashSet<(string Command, string? From, string To)> Arcs { get; } = [];

    public void Run(IEnumerable<Move> moves)
    {
        foreach (var move in moves)
        {
            if (move.Pick % 9 == 0)
            {
                Complain(move.Fill % 4);
            }

            Do(move);
        }
    }

    private void Complain(int what)
    {
        (_plain.ComplaintUnfinished, _plain.ComplaintHeld) = (what == 1, what == 2);
        Set(_desk.Neighbours.WithUnfinishedComplaint, what == 1);
        Set(_desk.Neighbours.WithHeldComplaint, what == 2);

        static void Set(HashSet<string> customers, bool isIn)
        {
            customers.Clear();
            if (isIn)
            {
                customers.Add("C1");
            }
        }
    }

    private void Do(Move move)
    {
        var at = InstantOf(move);
        var command = CommandOf(move, at);
        var by = ActorOf(move, command);
        var wrong = _plain.AllThatIsWrong(command, by, at).MinBy(kind => kind.Value);
        var document = _desk.Document("customer-file", "C1");
        var from = _plain.Status;

        var outcome = _desk.Ask(by, at, command);

        Assert.True(wrong == outcome.Refusal()?.Kind, $"{by} {command} at {at} while {_plain.Status}: expected {wrong}, told {outcome.Refusal()?.Message}");
        Kinds[wrong?.Name ?? "accepted"] = Kinds.GetValueOrDefault(wrong?.Name ?? "accepted") + 1;
        if (wrong is null)
        {
            _plain.Do(command, by, at);
            _now = _plain.LastAt;
            Arcs.Add((command.GetType().Name, from, _plain.Status!));
            Check();
        }
        else
        {
            Assert.Equal(document, _desk.Document("customer-file", "C1"));
            Assert.Equal(_plain.Version, _desk.Journal("customer-file", "C1").Length);
        }
    }

    private void Check()
    {
        var file = _desk.File()!;
        Assert.Equal(
            (_plain.Status, _plain.Tier, _plain.OptedOut, _plain.Held, _plain.RetainUntil, _plain.AskedAt),
            (file.Status.Name, file.Tier, file.OptedOutOfSurveys, file.Hold is not null, file.RetainUntil, file.ErasureAskedAt));
        Assert.Equal(_plain.Version, _desk.Document("customer-file", "C1")!.Version);
        Assert.Equal(_plain.Name, _desk.Reader().Read(PersonalFields.Name, file.Name).Text);
        Assert.Equal(_plain.Status == "erased", _desk.Reader().IsErased);
        FileLink[] links = _plain.ProposedBy is { } proposer ? [new() { With = "C2", ProposedBy = proposer, ConfirmedBy = _plain.ConfirmedBy }] : [];
        Assert.Equal(links, file.Links);
        Assert.Equal(links.Select(link => link with { With = "C1" }), _desk.File("C2")!.Links);

        var history = _desk.FileRecords.HistoryAsync("default", "C1").ToBlockingEnumerable();
        Assert.Equal(
            CustomerFileFormat.Instance.Write(file),
            CustomerFileFormat.Instance.Write(history.Aggregate((CustomerFile?)null, (state, entry) => entry.Event.Apply(state, entry.Stamp))!));
    }

    private Instant InstantOf(Move move) => (move.Gap % 12) switch
    {
        0 => _now - PlainFile.Tolerance,
        1 => _now - PlainFile.Tolerance - Duration.FromTicks(1),
        2 => _now + Duration.FromDays(1),
        3 => _plain.RetainUntil ?? _now,
        4 => _plain.RetainUntil - Duration.FromTicks(1) ?? _now,
        < 8 => _now,
        _ => _now + Duration.FromMinutes(move.Gap % 7),
    };

    private CustomerFileCommand CommandOf(Move move, Instant at)
    {
        const string Id = "C1";
        var bad = move.Fill % 25 == 0;
        var with = (move.Fill % 11) switch { 0 => "C1", 1 => "C9", _ => bad ? "" : "C2" };
        var pick = _plain.Status is null && move.Pick % 10 < 8 ? 0 : move.Pick / 10 % 14;
        CustomerFileCommand filled = pick switch
        {
            0 => new RegisterCustomer { Customer = Id, Name = bad ? " " : $"name {move.Fill}", Tier = "gold", OptedOutOfSurveys = move.Fill % 2 == 0 },
            1 => new ChangePersonalData { Customer = Id, Name = bad ? null : $"name {move.Fill}" },
            2 => new SetCustomerTerms { Customer = Id, Tier = bad ? "" : $"tier {move.Fill}" },
            3 => new RecordConsent { Customer = Id, Purpose = bad ? "" : "marketing", IsGiven = move.Fill % 2 == 0 },
            4 => new SetSurveyOptOut { Customer = Id, OptedOut = move.Fill % 2 == 0 },
            5 => new SetRetention { Customer = Id, Until = move.Fill % 3 == 0 ? null : at + Duration.FromHours(move.Fill % 5) },
            6 => new ProposeFileLink { Customer = Id, With = with },
            7 => new ConfirmFileLink { Customer = Id, With = with },
            8 => new UnlinkFile { Customer = Id, With = with },
            9 => new AskForErasure { Customer = Id },
            10 when move.Fill % 4 == 0 => new RestrictCustomer { Customer = Id, Reason = bad ? " " : "x" },
            11 when move.Fill % 3 == 0 => new EraseCustomer { Customer = Id },
            12 => new PlaceFileHold { Customer = Id, Reason = bad ? " " : "x" },
            _ => new ReleaseFileHold { Customer = Id },
        };
        return (move.Fill % 17) switch
        {
            0 => filled with { Expected = _plain.Version },
            1 => filled with { Expected = _plain.Version - 1 },
            _ => filled,
        };
    }

    private static Actor ActorOf(Move move, CustomerFileCommand command) => (move.Who % 8) switch
    {
        0 or 1 => People.All[move.Who / 8 % People.All.Count],
        _ when command is AskForErasure => People.Cleo,
        2 or 3 => People.Ann,
        4 => People.Bob,
        _ => People.Sue,
    };
}
