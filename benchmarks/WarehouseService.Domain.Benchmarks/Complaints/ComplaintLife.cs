using BenchmarkDotNet.Attributes;
using NodaTime;
using WarehouseService.Domain.Complaints;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.Benchmarks.Complaints;

/// <summary>
/// The life of a complaint in 1,000 commands, each decided by the table; against the floor, the same 1,000 events applied to the state as they are.
/// Times and bytes are those of one command.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 3, iterationCount: 15)]
public class ComplaintLife
{
    private const int Commands = 1_000;

    private static readonly Instant Nine = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly Actor Sue = Actor.Supervisor("sue");

    private readonly ComplaintLifecycle _lifecycle = new();
    private readonly ComplaintKnowledge _known = new()
    {
        Regime = ComplaintPolicy.Default.HouseRegime(),
        TicketStatus = TicketStatus.Open,
        Customer = "C1",
    };

    private readonly ComplaintCommand[] _commands = [.. Life()];
    private readonly CommandContext[] _contexts = [.. Enumerable.Range(0, Commands).Select(ContextOf)];
    private readonly List<(IEvent<Complaint> Event, Stamp Stamp)> _happened = [];

    [GlobalSetup]
    public void Prepare()
    {
        Versioned<Complaint> record = default;
        for (var i = 0; i < Commands; i++)
        {
            var decision = _lifecycle.Decide(record, _commands[i], _contexts[i], _known).Value;
            _happened.Add((decision.Event, decision.Stamp));
            record = new(decision.State, decision.Stamp.Version, Nine, decision.Stamp.At);
        }

        if (record.State != Apply() || record.State!.Status != ComplaintStatus.Closed)
        {
            throw new InvalidOperationException("The two disagree, or the complaint is not closed in the end.");
        }
    }

    [Benchmark(OperationsPerInvoke = Commands)]
    public Complaint Decide()
    {
        Versioned<Complaint> record = default;
        for (var i = 0; i < Commands; i++)
        {
            var decision = _lifecycle.Decide(record, _commands[i], _contexts[i], _known).Value;
            record = new(decision.State, decision.Stamp.Version, Nine, decision.Stamp.At);
        }

        return record.State!;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Commands)]
    public Complaint Apply()
    {
        Complaint? complaint = null;
        foreach (var (happened, stamp) in _happened)
        {
            complaint = happened.Apply(complaint, stamp);
        }

        return complaint!;
    }

    private static CommandContext ContextOf(int place) =>
        new() { CommandId = "c", Actor = place == Commands - 2 ? Actor.Customer("C1") : Sue, At = Nine + Duration.FromSeconds(place) };

    private static IEnumerable<ComplaintCommand> Life()
    {
        yield return new FileComplaint { Complaint = "K1", Ticket = "T1", Subject = "late" };
        yield return new AcknowledgeComplaint { Complaint = "K1" };
        for (var i = 2; i < Commands - 5; i++)
        {
            yield return ((i - 2) % 4) switch
            {
                0 => new AssessComplaint { Complaint = "K1", Severity = Severity.Medium },
                1 => new PlaceComplaintHold { Complaint = "K1", Reason = "a court asks" },
                2 => new AssessComplaint { Complaint = "K1", Severity = Severity.Low },
                _ => new ReleaseComplaintHold { Complaint = "K1" },
            };
        }

        yield return new RecordRootCause { Complaint = "K1", RootCause = RootCause.Packing };
        yield return new DecideComplaint { Complaint = "K1", Outcome = ComplaintOutcome.Upheld, Reasons = "the box was torn" };
        yield return new CommunicateDecision { Complaint = "K1", AppealRoute = "write to us", OutsideBody = "12305" };
        yield return new AcceptDecision { Complaint = "K1" };
        yield return new CloseComplaint { Complaint = "K1" };
    }
}
