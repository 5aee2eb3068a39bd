using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using WarehouseService.Domain.Customers.Tests.Language;

namespace WarehouseService.Domain.Customers.Tests;

/// <summary>Records about which several things are wrong at once: the kind that is told is the first of all.</summary>
public sealed class PrecedenceTests
{
    private static readonly Instant Last = CareDesk.Nine + Duration.FromDays(5);
    private static readonly CustomerFile File = CareDesk.WithFiles().File()!;
    private static readonly Survey Sent = CareDesk.WithFiles()
        .Given(People.Robot, CareDesk.Nine, new ScheduleSurvey { Survey = "V1", Ticket = "T1" })
        .Given(People.Robot, CareDesk.Nine, new SendSurvey { Survey = "V1" }).Survey()!;

    /// <summary>What may be wrong, one bit each.</summary>
    public sealed record Case(int Status, int Actor, int Wrongs)
    {
        internal bool Is(int bit) => (Wrongs & (1 << bit)) != 0;
    }

    public static Arbitrary<Case> Cases() => Arb.From(
        from status in Gen.Choose(0, 59)
        from actor in Gen.Choose(0, People.All.Count - 1)
        from wrongs in Gen.Choose(0, 1023)
        select new Case(status, actor, wrongs));

    [Property(Arbitrary = [typeof(PrecedenceTests)], MaxTest = 3_000)]
    public void Of_all_that_is_wrong_with_erasing_the_first_kind_is_told(Case one)
    {
        ArgumentNullException.ThrowIfNull(one);
        var status = CustomerFileStatus.All[one.Status % CustomerFileStatus.All.Length];
        var file = File with
        {
            Status = status,
            Hold = one.Is(0) ? new() { Reason = "x", By = People.Sue, Since = Last } : null,
            ErasureAskedAt = one.Is(1) ? null : CareDesk.Nine,
            RetainUntil = one.Is(2) ? Last + Duration.FromDays(1) : null,
        };
        var known = new CustomerFileKnowledge { HasUnfinishedComplaint = one.Is(3), HasComplaintOnHold = one.Is(4) };
        var by = People.All[one.Actor];
        var wrong = new List<RefusalKind>();
        Add(wrong, one.Is(0) || one.Is(3) || one.Is(4), RefusalKind.LegalHold);
        Add(wrong, one.Is(1) || one.Is(2), RefusalKind.GuardUnmet);
        Add(wrong, status == CustomerFileStatus.Erased, RefusalKind.InvalidState);
        Add(wrong, by != People.Sue && by != People.Robot, RefusalKind.NotPermitted);
        Told(new CustomerFileLifecycle(), file, new EraseCustomer { Customer = "C1", Expected = one.Is(6) ? 2 : 5 }, one, by, known, wrong);
    }

    [Property(Arbitrary = [typeof(PrecedenceTests)], MaxTest = 3_000)]
    public void Of_all_that_is_wrong_with_confirming_a_link_the_first_kind_is_told(Case one)
    {
        ArgumentNullException.ThrowIfNull(one);
        var status = CustomerFileStatus.All[one.Status % CustomerFileStatus.All.Length];
        var by = People.All[one.Actor];
        FileLink[] links = one.Is(0) ? [] : [new() { With = "C2", ProposedBy = one.Is(1) ? by : Actor.Agent("nobody"), ConfirmedBy = one.Is(2) ? People.Sue : null }];
        var file = File with { Status = status, Links = [.. links] };
        var wrong = new List<RefusalKind>();
        Add(wrong, one.Is(3), RefusalKind.InvalidInput);
        Add(wrong, one.Is(3) || one.Is(0) || one.Is(2), RefusalKind.GuardUnmet);
        Add(wrong, !one.Is(3) && !one.Is(0) && one.Is(1), RefusalKind.SegregationOfDuties);
        Add(wrong, status != CustomerFileStatus.Active, RefusalKind.InvalidState);
        Add(wrong, by.Role != Role.Agent && by.Role != Role.Supervisor, RefusalKind.NotPermitted);
        var confirm = new ConfirmFileLink { Customer = "C1", With = one.Is(3) ? "" : "C2", Expected = one.Is(6) ? 2 : 5 };
        Told(new CustomerFileLifecycle(), file, confirm, one, by, new(), wrong);
    }

    [Property(Arbitrary = [typeof(PrecedenceTests)], MaxTest = 3_000)]
    public void Of_all_that_is_wrong_with_an_answer_the_first_kind_is_told(Case one)
    {
        ArgumentNullException.ThrowIfNull(one);
        var status = SurveyStatus.All[one.Status % SurveyStatus.All.Length];
        var by = People.All[one.Actor];
        var survey = Sent with { Status = status, ValidUntil = one.Is(0) ? Last - Duration.FromTicks(1) : Last };
        var wrong = new List<RefusalKind>();
        Add(wrong, one.Is(0), RefusalKind.WindowExpired);
        Add(wrong, one.Is(1), RefusalKind.InvalidInput);
        Add(wrong, status != SurveyStatus.Sent, RefusalKind.InvalidState);
        Add(wrong, by != People.Cleo, RefusalKind.NotPermitted);
        Told(new SurveyLifecycle(), survey, new AnswerSurvey { Survey = "V1", Score = one.Is(1) ? 6 : 5, Expected = one.Is(6) ? 2 : 5 }, one, by, new(), wrong);
    }

    private static void Told<TState, TStatus, TKnowledge>(
        Lifecycle<TState, TStatus, TKnowledge> lifecycle,
        TState state,
        ICommand<TState> command,
        Case one,
        Actor by,
        TKnowledge known,
        List<RefusalKind> wrong)
        where TState : class, IState<TStatus>
        where TStatus : class, IStatus
        where TKnowledge : class
    {
        Add(wrong, one.Is(6), RefusalKind.StaleVersion);
        Add(wrong, one.Is(7), RefusalKind.ClockRegression);
        Add(wrong, one.Is(8) && one.Is(9), RefusalKind.IdempotencyConflict);
        var record = new Versioned<TState>(state, 5, CareDesk.Nine, Last) { CommandIdReused = one.Is(8) && one.Is(9) };
        var context = new CommandContext { CommandId = "c", Actor = by, At = one.Is(7) ? Last - Duration.FromSeconds(3) : Last };

        // Before the record's last event it is in time again, and a period that ended at it is still on.
        if (one.Is(7))
        {
            wrong.Remove(RefusalKind.WindowExpired);
        }

        Assert.Equal(wrong.MinBy(kind => kind.Value), lifecycle.Decide(record, command, context, known).Refusal()?.Kind);
    }

    private static void Add(List<RefusalKind> wrong, bool isWrong, RefusalKind kind)
    {
        if (isWrong)
        {
            wrong.Add(kind);
        }
    }
}
