using System.Collections.Immutable;
using TicketPart = WarehouseService.Domain.Part<WarehouseService.Domain.Tickets.Ticket, WarehouseService.Domain.Tickets.TicketStatus, WarehouseService.Domain.Tickets.TicketKnowledge>;

namespace WarehouseService.Domain.Tickets;

public sealed partial class TicketDesk
{
    private async Task<(TicketPart Subject, ImmutableArray<Part> Others)> PlanParentAsync(
        SetParent set, TicketPart subject, CommandContext context, CancellationToken cancel)
    {
        var ticket = subject.Record.State!;
        var known = Under(ticket.Policy, context);
        if (set.Parent is not null && !CaseReference.IsValid(CaseReference.TicketKind, set.Parent))
        {
            return await AloneAsync(subject, known).ConfigureAwait(false);
        }

        var graph = new TicketGraph(_tickets, _links, context);
        graph.Knows(ticket.Id, ticket);
        if (set.Parent is { } parent)
        {
            var (above, levels) = await graph.UpwardAsync(parent, cancel).ConfigureAwait(false);
            var below = await graph.LevelsBelowAsync(ticket.Id, ticket.Policy.HierarchyDepth, cancel).ConfigureAwait(false);
            known = known with { Other = await graph.FindAsync(parent, cancel).ConfigureAwait(false), Above = above, Levels = levels + 1 + below };
        }

        var before = ticket.Parent is { } old ? (await graph.SurvivorAsync(old, cancel).ConfigureAwait(false))?.Id : null;
        var changes = new CaseLinkChanges();
        if (before != set.Parent && ticket.Status.Category.IsUnsettled())
        {
            changes.Goes(before, ticket.Id);
            changes.Comes(set.Parent, ChildLink(ticket.Id));
        }

        return (
            subject.Given(known),
            [.. await changes.PartsAsync(_links, context, cancel).ConfigureAwait(false), .. graph.Fences]);
    }

    private async Task<(TicketPart Subject, ImmutableArray<Part> Others)> PlanMergeAsync(
        MergeTicket merge, TicketPart subject, CommandContext context, CancellationToken cancel)
    {
        var source = subject.Record.State!;
        if (!CaseReference.IsValid(CaseReference.TicketKind, merge.Into))
        {
            return await AloneAsync(subject, Under(source.Policy, context)).ConfigureAwait(false);
        }

        if (merge.Into == source.Id)
        {
            return await AloneAsync(subject, Under(source.Policy, context) with { Above = [source.Id] }).ConfigureAwait(false);
        }

        var absorb = new AbsorbTicket
        {
            Ticket = merge.Into,
            Expected = merge.ExpectedInto,
            Source = source.Id,
            CustomerMessages = source.CustomerMessages,
        };
        var absorbing = await _tickets.ReadAsync(absorb, context, cancel).ConfigureAwait(false);
        var handOver = await _links.ReadAsync(new HandOverCaseLinks { Case = CaseReference.Ticket(source.Id) }, context, cancel).ConfigureAwait(false);
        var live = handOver.Record.State?.Live ?? [];
        if (absorbing.Record.State is not { } target)
        {
            return (subject.Given(_ => Task.FromResult(Under(source.Policy, context) with { Links = live })), [absorbing]);
        }

        var graph = new TicketGraph(_tickets, _links, context);
        graph.Knows(source.Id, source);
        graph.Knows(target.Id, target);
        graph.KnowsLive(source.Id, live);
        var (above, levels) = await graph.UpwardAsync(target.Id, cancel).ConfigureAwait(false);
        var below = await graph.LevelsBelowAsync(source.Id, source.Policy.HierarchyDepth, cancel).ConfigureAwait(false);
        var known = Under(source.Policy, context) with { Links = live, Other = target, Above = above, Levels = levels + below };
        var changes = new CaseLinkChanges();
        await LeaveParentAsync(source, changes, graph, cancel).ConfigureAwait(false);
        await ReturnToParentAsync(target, changes, graph, cancel).ConfigureAwait(false);
        foreach (var link in live)
        {
            changes.Comes(target.Id, link);
        }

        return (
            subject.Given(known),
            [
                absorbing.Given(_ => Task.FromResult(Under(target.Policy, context))),
                handOver,
                .. await MovedAsync(live, target, context, cancel).ConfigureAwait(false),
                .. await changes.PartsAsync(_links, context, cancel).ConfigureAwait(false),
                .. graph.Fences,
            ]);
    }

    // Tasks and children go along: each says for what, or below what, it is from now on. If the target is one of them, that is a ring and refused.
    private async Task<List<Part>> MovedAsync(ImmutableArray<CaseLink> live, Ticket target, CommandContext context, CancellationToken cancel)
    {
        var moved = new List<Part>();
        foreach (var link in live)
        {
            if (link.Kind == CaseLinkKind.Task)
            {
                var move = new MoveTask { Task = link.To.Id, To = CaseReference.Ticket(target.Id), Customer = target.Customer };
                moved.Add(await _tasks.ReadAsync(move, context, cancel).ConfigureAwait(false));
            }
            else if (link.Kind == CaseLinkKind.Child && link.To.Id != target.Id)
            {
                moved.Add(await _tickets.ReadAsync(new MoveToParent { Ticket = link.To.Id, Parent = target.Id }, context, cancel).ConfigureAwait(false));
            }
        }

        return moved;
    }

    private async Task<(TicketPart Subject, ImmutableArray<Part> Others)> PlanSplitAsync(
        SplitTicket split, TicketPart subject, CommandContext context, CancellationToken cancel)
    {
        var source = subject.Record.State!;
        subject.Given(_ => Task.FromResult(Under(source.Policy, context)));
        if (!CaseReference.IsValid(CaseReference.TicketKind, split.Into))
        {
            return (subject, []);
        }

        var open = new OpenSplitTicket
        {
            Ticket = split.Into,
            From = source.Id,
            Customer = source.Customer,
            Channel = source.Channel,
            Kind = split.Kind ?? source.Kind,
            Subject = split.Subject ?? source.Subject,
            Messages = split.Messages,
        };
        var opening = await _tickets.ReadAsync(open, context, cancel).ConfigureAwait(false);
        return (
            subject,
            [opening.Given(token => PromisedNowAsync(_policies.InForce(context.Tenant, context.At), source.Customer, context, token))]);
    }

    // A parent waits for its active children: whoever settles or ends one takes it off the list, whoever takes one up again puts it back.
    private async Task<ImmutableArray<Part>> LeftParentAsync(Ticket ticket, TicketGraph graph, CommandContext context, CancellationToken cancel)
    {
        var changes = new CaseLinkChanges();
        await LeaveParentAsync(ticket, changes, graph, cancel).ConfigureAwait(false);
        return [.. await changes.PartsAsync(_links, context, cancel).ConfigureAwait(false), .. graph.Fences];
    }

    private async Task<ImmutableArray<Part>> BackUnderParentAsync(Ticket ticket, TicketGraph graph, CommandContext context, CancellationToken cancel)
    {
        var changes = new CaseLinkChanges();
        await ReturnToParentAsync(ticket, changes, graph, cancel).ConfigureAwait(false);
        return [.. await changes.PartsAsync(_links, context, cancel).ConfigureAwait(false), .. graph.Fences];
    }

    private static async Task LeaveParentAsync(Ticket ticket, CaseLinkChanges changes, TicketGraph graph, CancellationToken cancel)
    {
        if (ticket is { Parent: { } parent } && ticket.Status.Category.IsUnsettled())
        {
            changes.Goes((await graph.SurvivorAsync(parent, cancel).ConfigureAwait(false))?.Id, ticket.Id);
        }
    }

    // Whatever became of the parent by then: the customer's right to come back does not hang on it.
    private static async Task ReturnToParentAsync(Ticket ticket, CaseLinkChanges changes, TicketGraph graph, CancellationToken cancel)
    {
        if (ticket is { Parent: { } parent } && ticket.Status.Category == StatusCategory.Settled)
        {
            changes.Comes((await graph.SurvivorAsync(parent, cancel).ConfigureAwait(false))?.Id, ChildLink(ticket.Id));
        }
    }

    private static CaseLink ChildLink(string ticket) => new() { Kind = CaseLinkKind.Child, To = CaseReference.Ticket(ticket) };
}
