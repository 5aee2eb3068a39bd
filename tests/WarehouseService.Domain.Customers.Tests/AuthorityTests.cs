using WarehouseService.Domain.Customers.Tests.Language;
using static WarehouseService.Domain.Customers.Tests.Language.CareDesk;

namespace WarehouseService.Domain.Customers.Tests;

/// <summary>The permission table of the spec as data, compared with the lifecycles for every role and status.</summary>
public sealed class AuthorityTests
{
    // agent A, supervisor S, system Y, that customer C. Nobody else: neither another customer nor any department.
    private static readonly (CustomerFileCommand Command, string May)[] Files =
    [
        (Registering(), "ASY"),
        (new ChangePersonalData { Customer = "C1", Name = "x" }, "AS"),
        (new SetCustomerTerms { Customer = "C1" }, "AS"),
        (new RecordConsent { Customer = "C1", Purpose = "p", IsGiven = true }, "AS"),
        (new SetSurveyOptOut { Customer = "C1", OptedOut = true }, "AS"),
        (new SetRetention { Customer = "C1" }, "SY"),
        (new ProposeFileLink { Customer = "C1", With = "C2" }, "AS"),
        (new ConfirmFileLink { Customer = "C1", With = "C2" }, "AS"),
        (new UnlinkFile { Customer = "C1", With = "C2" }, "AS"),
        (new AskForErasure { Customer = "C1" }, "C"),
        (new RestrictCustomer { Customer = "C1", Reason = "x" }, "SY"),
        (new EraseCustomer { Customer = "C1" }, "SY"),
        (new PlaceFileHold { Customer = "C1", Reason = "x" }, "SY"),
        (new ReleaseFileHold { Customer = "C1" }, "S"),
    ];

    private static readonly (SurveyAct Command, string May)[] Surveys =
    [
        (new ScheduleSurvey { Survey = "V1", Ticket = "T1" }, "Y"),
        (new SendSurvey { Survey = "V1" }, "Y"),
        (new AnswerSurvey { Survey = "V1", Score = 3 }, "C"),
        (new ExpireSurvey { Survey = "V1" }, "Y"),
        (new SuppressSurvey { Survey = "V1" }, "ASYC-"),
    ];

    private static readonly (FollowUpAct Command, string May)[] FollowUps =
    [
        (new PlanVisit { FollowUp = "V1", Customer = "C1", DueAt = Nine.PlusTicks(1) }, "ASY"),
        (new RaiseFollowUp { FollowUp = "V1", Customer = "C1", Ticket = "T1", Survey = "V1", Policy = CarePolicy.Default }, "ASYC-"),
        (new RecordTry { FollowUp = "V1" }, "AS"),
        (new CompleteFollowUp { FollowUp = "V1", Outcome = "o" }, "AS"),
        (new MarkOverdue { FollowUp = "V1" }, "Y"),
    ];

    [Fact]
    public void Exactly_those_of_the_permission_table_may()
    {
        var desk = WithFiles().Given(People.Robot, Nine, new ScheduleSurvey { Survey = "V1", Ticket = "T1" })
            .Given(People.Ann, Nine, new PlanVisit { FollowUp = "V1", Customer = "C1", DueAt = Nine.PlusTicks(1) });
        foreach (var status in CustomerFileStatus.All)
        {
            var record = new Versioned<CustomerFile>(desk.File()! with { Status = status }, 1, Nine, Nine);
            Check(new CustomerFileLifecycle(), record, Files, new());
        }

        foreach (var status in SurveyStatus.All)
        {
            var record = new Versioned<Survey>(desk.Survey()! with { Status = status }, 1, Nine, Nine);
            Check(new SurveyLifecycle(), record, Surveys, new() { Ticket = desk.Neighbours.Tickets["T1"] });
        }

        foreach (var status in FollowUpStatus.All)
        {
            Check(new FollowUpLifecycle(), new Versioned<FollowUp>(desk.FollowUp()! with { Status = status }, 1, Nine, Nine), FollowUps, new() { File = CustomerFileStatus.Active });
        }
    }

    [Fact]
    public void Every_command_is_in_the_permission_table()
    {
        Assert.Equal(new CustomerFileLifecycle().Rows.Select(row => row.Command), Files.Select(row => row.Command.GetType().Name));
        Assert.Equal(new SurveyLifecycle().Rows.Select(row => row.Command), Surveys.Select(row => row.Command.GetType().Name));
        Assert.Equal(new FollowUpLifecycle().Rows.Select(row => row.Command), FollowUps.Select(row => row.Command.GetType().Name));
    }

    [Fact]
    public void Who_may_not_act_learns_nothing_of_the_record()
    {
        var refusal = WithFiles().Ask(People.Wes, Nine, new EraseCustomer { Customer = "C1", Expected = 77 }).Refusal()!;
        Assert.Equal(CoreCodes.NotPermitted, refusal.Code);
        Assert.Equal(["actor", "command"], refusal.Grounds.Select(ground => ground.Name));
    }

    private static void Check<TState, TStatus, TKnowledge, TCommand>(
        Lifecycle<TState, TStatus, TKnowledge> lifecycle, Versioned<TState> record, (TCommand Command, string May)[] table, TKnowledge known)
        where TState : class, IState<TStatus>
        where TStatus : class, IStatus
        where TKnowledge : class
        where TCommand : ICommand<TState>
    {
        foreach (var (command, may) in table)
        {
            foreach (var (letter, actor) in Everybody())
            {
                var refusal = lifecycle.Judge(record, command, new() { CommandId = "c", Actor = actor, At = Nine }, known, out _);
                Assert.True(
                    may.Contains(letter, StringComparison.Ordinal) == (refusal?.Code != CoreCodes.NotPermitted),
                    $"{command} by {actor} while {record.State!.Status}: {refusal?.Message}");
            }
        }
    }

    private static IEnumerable<(char Letter, Actor Actor)> Everybody()
    {
        yield return ('A', People.Bob);
        yield return ('S', People.Sue);
        yield return ('Y', People.Robot);
        yield return ('C', People.Cleo);
        yield return ('-', People.Dora);
        foreach (var department in Role.All.Where(role => role.IsDepartment))
        {
            yield return ('-', Actor.Of(department, "C1"));
        }
    }
}
