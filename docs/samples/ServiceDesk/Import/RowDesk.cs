using NodaTime;
using ServiceDesk.Logs;
using WarehouseService.Domain;
using WarehouseService.Domain.Tickets;

namespace ServiceDesk.Import;

/// <summary>
/// Carries out one row at a time. A row can need several commands: a hand-over that the log only implies, a question before a wait.
/// Each has an id made from the row's line; the last one has the row's own id, so its receipt says that the whole row was done.
/// </summary>
internal sealed class RowDesk(
    TicketDesk desk,
    Desk commits,
    IRepository<Ticket> tickets,
    Repository<CaseLinks, CaseLinksStatus, CaseLinksKnowledge> links,
    string source)
{
    private const string Opened = "open";
    private static readonly Actor Importer = Actor.Supervisor("import");
    private static readonly Actor Intake = Actor.System("import");

    internal string IdOf(ActivityRow row) => $"{source}:{row.Line}";

    /// <returns>The reason against it; null if it was accepted.</returns>
    internal async Task<Refusal?> CarryOutAsync(ActivityRow row, CancellationToken cancel)
    {
        var ticket = await BeforeAsync(row, cancel);
        var steps = await StepsAsync(row, ticket, cancel);
        foreach (var (index, step) in steps.Index())
        {
            var isLast = index == steps.Count - 1;
            var context = new CommandContext
            {
                CommandId = isLast ? IdOf(row) : IdOf(row, step.Name),
                Actor = step.By,
                At = row.At,
            };
            if (await step.CarryOut(context, cancel) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private string IdOf(ActivityRow row, string step) => $"{IdOf(row)}/{step}";

    // A ticket that this row has opened, and no more, is none yet: a kill came between, and the row begins anew. What it did is not done twice.
    private async Task<Ticket?> BeforeAsync(ActivityRow row, CancellationToken cancel)
    {
        var record = await tickets.FindAsync(CommandContext.DefaultTenant, row.Ticket, cancel);
        if (record.Version != 1)
        {
            return record.State;
        }

        var opened = await tickets.HistoryAsync(CommandContext.DefaultTenant, row.Ticket, cancel).FirstAsync(cancel);
        return opened.CommandId == IdOf(row, Opened) ? null : record.State;
    }

    private async Task<List<Step>> StepsAsync(ActivityRow row, Ticket? ticket, CancellationToken cancel)
    {
        var steps = new List<Step>();
        if (ticket is null)
        {
            steps.AddRange(Opening(row));
            if (row.Meaning.Action == "open")
            {
                return steps;
            }
        }

        steps.AddRange(row.Meaning.Action switch
        {
            "open" => [Command("open", row.Actor, Open(row))],
            "take" => [.. await TakenUpAsync(row, ticket, cancel)],
            "reply" => [.. InHandsOf(row, ticket), Command("reply", row.Actor, Reply(row))],
            "note" => [Command("note", row.Actor, Note(row))],
            "receive" => [Command("receive", row.Actor, new ReceiveFromCustomer { Ticket = row.Ticket, Text = TextOf(row) })],
            "wait-customer" => [.. InHandsOf(row, ticket), .. Asked(row, ticket), Command("wait", row.Actor, new WaitCustomer { Ticket = row.Ticket })],
            "wait-internal" => [.. InHandsOf(row, ticket), TaskBegun(row), Command("wait", row.Actor, new WaitInternal { Ticket = row.Ticket })],
            "resolve" => [.. InHandsOf(row, ticket), .. await TasksEndedAsync(row, cancel), Command("resolve", row.Actor, Resolve(row, ticket))],
            "close" => [Command("close", row.Actor, new CloseTicket { Ticket = row.Ticket })],
            "reopen" => [Command("reopen", row.Actor, new ReopenTicket { Ticket = row.Ticket })],
            "escalate" => [.. InHandsOf(row, ticket), Command("escalate", row.Actor, Escalate(row))],
            "cancel" => [.. await TasksEndedAsync(row, cancel), Command("cancel", row.Actor, new CancelTicket { Ticket = row.Ticket, Reason = TextOf(row) })],
            var unknown => throw new InvalidOperationException($"There is no action '{unknown}'."),
        });
        return steps;
    }

    // The first row of a ticket opens it, whatever it says.
    private IEnumerable<Step> Opening(ActivityRow row)
    {
        yield return Command(Opened, row.Actor.Role == Role.Customer ? row.Actor : Intake, Open(row));
        if (Priority.All.FirstOrDefault(one => one.Name == row.Priority) is { } priority)
        {
            yield return Command("priority", Importer, new OverridePriority { Ticket = row.Ticket, Priority = priority, Reason = "as logged" });
        }
    }

    // Taking a ticket up ends whatever kept it: a resolution, a wait, another owner.
    private async Task<IEnumerable<Step>> TakenUpAsync(ActivityRow row, Ticket? ticket, CancellationToken cancel)
    {
        var steps = new List<Step>();
        if (ticket is not null && ticket.Status.Category == StatusCategory.Settled)
        {
            steps.Add(Command("reopen", row.Actor, new ReopenTicket { Ticket = row.Ticket }));
        }

        steps.AddRange(InHandsOf(row, ticket));
        if (ticket is not null && ticket.Status.Category == StatusCategory.Waiting)
        {
            steps.AddRange(await TasksEndedAsync(row, cancel));
            steps.Add(Command("resume", row.Actor, new ResumeTicket { Ticket = row.Ticket }));
        }

        return steps.Count > 0 ? steps : [Command("note", row.Actor, Note(row))];
    }

    // Whoever acts as an agent in the log owns the ticket from then on.
    private IEnumerable<Step> InHandsOf(ActivityRow row, Ticket? ticket)
    {
        if (row.Actor.Role == Role.Agent && ticket?.Owner != row.Actor)
        {
            yield return Command("assign", ticket?.Owner is null ? row.Actor : Importer, new AssignTicket { Ticket = row.Ticket, To = row.Actor });
        }
    }

    private IEnumerable<Step> Asked(ActivityRow row, Ticket? ticket)
    {
        if (ticket is null or { PublicReplies: 0 })
        {
            yield return Command("ask", row.Actor, Reply(row));
        }
    }

    private Step TaskBegun(ActivityRow row) => new("task", Intake, (context, cancel) => AskAsync(
        new AddCaseLink
        {
            Case = CaseReference.Ticket(row.Ticket),
            Link = new() { Kind = CaseLinkKind.Task, To = CaseReference.Task($"{row.Line}"), Department = DepartmentOf(row) },
        },
        context,
        cancel));

    private async Task<IEnumerable<Step>> TasksEndedAsync(ActivityRow row, CancellationToken cancel)
    {
        var live = (await links.FindAsync(CommandContext.DefaultTenant, CaseReference.Ticket(row.Ticket).ToString(), cancel)).State?.Live ?? [];
        return live.Select(link => new Step(
            $"end/{link.To}", Intake, (context, token) => AskAsync(new DropCaseLink { Case = CaseReference.Ticket(row.Ticket), To = link.To }, context, token)));
    }

    private Step Command(string name, Actor by, TicketCommand command) =>
        new(name, by, async (context, cancel) => (await desk.HandleAsync(command, context, cancel)).Refusal());

    // The log knows of no more than that a department was waited for, so the task has no record of its own.
    private async Task<Refusal?> AskAsync(CaseLinksReaction reaction, CommandContext context, CancellationToken cancel) =>
        (await commits.CommitAsync(
            context,
            async token => new Plan<CaseLinks, CaseLinksStatus, CaseLinksKnowledge>(await links.ReadAsync(reaction, context, token)),
            cancel)).Refusal();

    private static OpenTicket Open(ActivityRow row) => new()
    {
        Ticket = row.Ticket,
        Customer = row.Customer ?? $"customer of {row.Ticket}",
        Channel = Channel.All.FirstOrDefault(one => one.Name == row.Channel) ?? Channel.Web,
        Kind = RequestKind.All.FirstOrDefault(one => one.Name == row.Kind) ?? RequestKind.Other,
        Subject = row.Text,
    };

    private static SendPublic Reply(ActivityRow row) => new() { Ticket = row.Ticket, Text = TextOf(row) };

    private static AddNote Note(ActivityRow row) => new() { Ticket = row.Ticket, Text = TextOf(row) };

    private static EscalateTicket Escalate(ActivityRow row) =>
        new() { Ticket = row.Ticket, Kind = EscalationKind.Functional, Reason = TextOf(row) };

    private static ResolveTicket Resolve(ActivityRow row, Ticket? ticket) => new()
    {
        Ticket = row.Ticket,
        Code = row.Activity,
        Message = row.Text ?? (ticket is null or { PublicReplies: 0 } ? row.Activity : null),
    };

    private static Role DepartmentOf(ActivityRow row) => Role.All.FirstOrDefault(role => role.IsDepartment && role.Name == row.Text) ?? Role.Supplier;

    private static string TextOf(ActivityRow row) => row.Text ?? row.Activity;

    private sealed record Step(string Name, Actor By, Func<CommandContext, CancellationToken, Task<Refusal?>> CarryOut);
}
