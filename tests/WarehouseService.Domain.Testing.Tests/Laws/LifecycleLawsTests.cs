using System.Resources;
using NodaTime;
using WarehouseService.Domain.Complaints;
using WarehouseService.Domain.Testing.Generators;
using WarehouseService.Domain.Testing.Laws;
using WarehouseService.Domain.Tickets;
using Guards = WarehouseService.Domain.Lifecycle<WarehouseService.Domain.Tickets.Ticket, WarehouseService.Domain.Tickets.TicketStatus, WarehouseService.Domain.Tickets.TicketKnowledge>;

namespace WarehouseService.Domain.Testing.Tests.Laws;

public sealed class LifecycleLawsTests
{
    private static readonly RefusalCode HouseRule = new("house_rule", RefusalKind.GuardUnmet, new ResourceManager(typeof(LawTexts)));

    private static readonly LawOptions Quick = new() { Steps = 3_000 };

    private static readonly LawReport Obeyed = LifecycleLaws.Check(new TicketLifecycle());

    [Fact]
    public void The_lifecycle_of_tickets_obeys_every_law()
    {
        var report = Obeyed;
        Assert.True(report.Holds, report.ToString());
        Assert.All(report.Laws, law => Assert.True(law.Cases > 0, law.Id));
    }

    [Fact]
    public void The_lifecycle_of_complaints_obeys_every_law()
    {
        var report = LifecycleLaws.Check(new ComplaintLifecycle());
        Assert.True(report.Holds, report.ToString());
    }

    [Fact]
    public void A_sound_guard_of_a_host_breaks_nothing()
    {
        var report = LifecycleLaws.Check(new TicketLifecycle().With<CancelTicket>(Guard<CancelTicket>((_, cancel, _) => cancel.Reason.Length > 5)), Quick);
        Assert.True(report.Holds, report.ToString());
    }

    [Fact]
    public void A_guard_that_no_ticket_can_meet_is_told_with_the_command_that_never_has_its_turn()
    {
        var report = LifecycleLaws.Check(new TicketLifecycle().With<ResolveTicket>(Guard<ResolveTicket>((ticket, _, _) => ticket.ClosedAt is not null)), Quick);
        Told(report, "lifecycle.every_command_has_its_turn", "ResolveTicket was tried", "refused, guard_unmet (house_rule)");
        Told(report, "lifecycle.every_status_is_reached", "led to resolved");
    }

    [Fact]
    public void A_guard_that_throws_is_told_with_the_fewest_commands()
    {
        var report = LifecycleLaws.Check(new TicketLifecycle().With<AddNote>(Guard<AddNote>((ticket, _, _) => ticket.Owner!.Id != "nobody")), Quick);
        Told(report, "lifecycle.nothing_throws", "2. agent/ann asks AddNote(", "NullReferenceException was thrown");
        Assert.DoesNotContain("3.", report.Of("lifecycle.nothing_throws").Counterexample(Languages.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_guard_that_remembers_is_told()
    {
        var asked = 0;
        var report = LifecycleLaws.Check(new TicketLifecycle().With<AddNote>(Guard<AddNote>((_, _, _) => asked++ % 2 == 0)), Quick);
        Told(report, "lifecycle.the_same_question_has_the_same_answer", "AddNote(");
    }

    [Fact]
    public void Guards_that_leave_no_way_out_are_told_with_where_a_ticket_is_stuck()
    {
        var stuck = new TicketLifecycle()
            .With<ResolveTicket>(Guard<ResolveTicket>((ticket, _, _) => ticket.EscalationLevel == 0))
            .With<CancelTicket>(Guard<CancelTicket>((ticket, _, _) => ticket.EscalationLevel == 0))
            .With<MergeTicket>(Guard<MergeTicket>((ticket, _, _) => ticket.EscalationLevel == 0));
        var report = LifecycleLaws.Check(stuck, Quick);
        Assert.Equal(["lifecycle.the_end_can_be_reached"], report.Broken.Select(law => law.Id));
        Assert.Equal(3, report.Broken[0].Counterexample(Languages.English)!.Split('\n').Length);
    }

    [Theory]
    [InlineData("lifecycle.a_refusal_changes_nothing")]
    [InlineData("lifecycle.steps_are_those_of_the_table")]
    [InlineData("lifecycle.what_ended_stays_ended")]
    [InlineData("lifecycle.stamps_stay")]
    [InlineData("lifecycle.counts_never_fall")]
    [InlineData("lifecycle.the_first_kind_is_told")]
    public void Every_law_of_steps_is_broken_by_an_engine_that_breaks_it(string law)
    {
        var tickets = new TicketLifecycle();
        var report = LifecycleLaws.Check(tickets, TicketGenerators.Subject, Only.Of(law, Obeyed, Quick), (record, command, context, known) =>
        {
            var answer = LifecycleLaws.Decide(tickets, record, command, context, known);
            return law switch
            {
                "lifecycle.a_refusal_changes_nothing" when answer.Refusal is not null && record.State is { } state => answer with { After = With(answer.After, state with { Reopens = 9 }) },
                "lifecycle.steps_are_those_of_the_table" when command is AddNote && answer.IsAccepted => answer with { After = With(answer.After, answer.After.State! with { Status = TicketStatus.Closed }) },
                "lifecycle.what_ended_stays_ended" when record.State?.Status == TicketStatus.Cancelled && command is AddNote => new(null, null, With(record, record.State! with { Status = TicketStatus.Open })),
                "lifecycle.stamps_stay" when command is ReopenTicket && answer.IsAccepted => answer with { After = With(answer.After, answer.After.State! with { FirstResolvedAt = null }) },
                "lifecycle.counts_never_fall" when command is EscalateTicket && answer.IsAccepted => answer with { After = With(answer.After, answer.After.State! with { PublicReplies = 0 }) },
                "lifecycle.the_first_kind_is_told" when record.CommandIdReused => LifecycleLaws.Decide(tickets, record with { CommandIdReused = false }, command, context, known),
                _ => answer,
            };
        });
        Assert.Contains(law, report.Broken.Select(result => result.Id));
    }

    [Fact]
    public void The_same_seed_gives_the_same_report() =>
        Assert.Equal(LifecycleLaws.Check(new TicketLifecycle(), Quick), LifecycleLaws.Check(new TicketLifecycle(), Quick));

    private static Versioned<Ticket> With(Versioned<Ticket> record, Ticket state) => new(state, record.Version, record.OpenedAt, record.LastAt);

    private static Guards.Guard<TCommand> Guard<TCommand>(Func<Ticket, TCommand, CommandContext, bool> holds)
        where TCommand : ICommand<Ticket> => new(HouseRule, holds);

    private static void Told(LawReport report, string law, params string[] words)
    {
        var told = report.Of(law).Counterexample(Languages.English);
        Assert.True(told is not null, report.ToString());
        Assert.All(words, word => Assert.Contains(word, told, StringComparison.Ordinal));
    }
}
