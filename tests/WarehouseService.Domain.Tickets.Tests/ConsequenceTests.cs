using System.Collections.Immutable;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Tickets.Tests.Language;
using static WarehouseService.Domain.Tickets.Tests.Language.People;

namespace WarehouseService.Domain.Tickets.Tests;

/// <summary>Another context that takes a claim whenever a ticket is taken up again.</summary>
public sealed class ConsequenceTests
{
    private static readonly ReceiveFromCustomer Word = new() { Ticket = "T1", Text = "Again." };

    [Fact]
    public void Whatever_takes_a_ticket_up_again_has_its_consequences_in_the_same_commit()
    {
        var merge = new MergeTicket { Ticket = "T2", Into = "T1" };
        foreach (var (by, command) in ((Actor, TicketCommand)[])[(Cleo, Word), (Bob, new ReopenTicket { Ticket = "T1" }), (Ann, merge)])
        {
            var story = new Claims().Story().Resolved();
            Assert.Empty(Claimed(story));
            story.Given(by, command);
            Assert.Equal([$"T1 of {story.Desk.History(command.Ticket)[^1].CommandId}"], Claimed(story));
        }
    }

    [Fact]
    public void A_message_that_is_forwarded_has_the_consequences_of_the_survivor()
    {
        var story = new Claims().Story().Given(Ann, new MergeTicket { Ticket = "T2", Into = "T1" }).Resolved();
        story.Given(Cleo, Word with { Ticket = "T2" });
        Assert.StartsWith("T1 of", Assert.Single(Claimed(story)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_refused_has_none_and_a_consequence_that_is_refused_refuses_everything()
    {
        var story = new Claims().Story().Resolved();
        story.When(Wes, Word).IsRefused(CoreCodes.NotPermitted);
        story.When(Cleo, Word with { Text = "" }).IsRefused(TicketCodes.MalformedText);
        Assert.Empty(Claimed(story));

        var stubborn = new Claims(always: "taken").Story().Resolved().Given(Cleo, Word).Resolved();
        stubborn.When(Cleo, Word).IsRefused(CoreCodes.AlreadyExists);
    }

    private static IEnumerable<string> Claimed(TicketStory story) =>
        story.Desk.Store.QueryAsync(new() { Kind = "claim" }, null, 10).GetAwaiter().GetResult().Items.Select(document => document.Key.Id);

    private sealed class Claims(string? always = null) : ITicketConsequences
    {
        private Repository<Claim, ClaimStatus, ClaimKnowledge> _claims = null!;

        public TicketStory Story()
        {
            var desk = new ServiceDesk(consequences: [this]);
            _claims = new(desk.Store, ClaimFormat.Instance, new ClaimLifecycle());
            return ATicket.OwnedBy(Ann, desk).Given(Robot, ATicket.Opening("T2"));
        }

        public async Task<ImmutableArray<Part>> OfAsync(TicketAct act, Versioned<Ticket> before, CommandContext context, CancellationToken cancellationToken = default) =>
            before.State?.IsReopenedBy(act) == true
                ? [await _claims.ReadAsync(new TakeClaim { Claim = always ?? $"{act.Ticket} of {context.CommandId}", Holder = act.Ticket }, context, cancellationToken)]
                : [];
    }
}
