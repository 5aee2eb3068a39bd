using WarehouseService.Domain.Complaints;
using WarehouseService.Domain.Customers;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.Tests.Lifecycle;

/// <summary>The words of the shared scenarios as commands. What a scenario leaves out and none of them is about is filled in.</summary>
internal static class StepCommands
{
    public static ICommand Of(Step step, IReadOnlyDictionary<string, Actor> actors, bool isForComplaint)
    {
        var on = step.On;
        return step.Do switch
        {
            "customer.register" => new RegisterCustomer { Customer = on, Name = step.Text("name")! },

            "ticket.open" => new OpenTicket { Ticket = on, Customer = step.Text("customer")!, Channel = Channel.All.SingleOrDefault(one => one.Name == step.Text("channel"))! },
            "ticket.assign" => new AssignTicket { Ticket = on, To = actors[step.Text("to")!] },
            "ticket.resolve" => new ResolveTicket { Ticket = on, Code = step.Text("code")!, Message = step.Flag("public_message") ? "It is done." : null },
            "ticket.close" => new CloseTicket { Ticket = on, CustomerConfirmed = step.Flag("customer_confirmed") },
            "ticket.cancel" => new CancelTicket { Ticket = on, Reason = step.Text("reason")! },
            "ticket.reopen" => new ReopenTicket { Ticket = on },
            "ticket.merge" => new MergeTicket { Ticket = on, Into = step.Text("into")!, Reason = step.Text("reason") },
            "ticket.set_parent" => new SetParent { Ticket = on, Parent = step.Text("parent") },
            "ticket.set_priority" => new OverridePriority { Ticket = on, Priority = Priority.All.Single(one => one.Name == step.Text("override")), Reason = step.Text("reason")! },
            "message.send" => new SendPublic { Ticket = on, Text = "We look into it." },
            "message.receive" => new ReceiveFromCustomer { Ticket = on, Text = "It is still broken." },

            "task.request" => new RequestTask
            {
                Task = on,
                For = isForComplaint ? CaseReference.Complaint(step.Text("for")!) : CaseReference.Ticket(step.Text("for")!),
                Department = Role.All.Single(role => role.Name == step.Text("department")),
                Instruction = "Please look.",
            },
            "task.accept" => new AcceptTask { Task = on },
            "task.complete" => new CompleteTask { Task = on, Result = step.Text("result")! },
            "task.confirm" => new ConfirmTask { Task = on },
            "task.cancel" => new CancelTask { Task = on },
            "task.decline" => new DeclineTask { Task = on, Reason = step.Text("reason")! },

            "complaint.file" => new FileComplaint { Complaint = on, Ticket = step.Text("ticket")!, Subject = step.Text("subject")! },
            "complaint.acknowledge" => new AcknowledgeComplaint { Complaint = on },
            "complaint.assess" => new AssessComplaint { Complaint = on, Severity = Severity.All.SingleOrDefault(one => one.Name == step.Text("severity"))! },
            "complaint.root_cause" => new RecordRootCause { Complaint = on, RootCause = RootCauseOf(step.Text("code"))!, Detail = step.Text("code") },
            "complaint.decide" => new DecideComplaint { Complaint = on, Outcome = ComplaintOutcome.All.Single(one => one.Name == step.Text("outcome")), Reasons = step.Text("reasons")! },
            "complaint.communicate" => new CommunicateDecision { Complaint = on, AppealRoute = step.Flag("appeal_route") ? "Write to the ombudsman." : null },
            "complaint.accept" => new AcceptDecision { Complaint = on },
            "complaint.appeal" => new AppealDecision { Complaint = on },
            "complaint.close" => new CloseComplaint { Complaint = on },
            "complaint.withdraw" => new WithdrawComplaint { Complaint = on },
            "complaint.refer_external" => new ReferOutside { Complaint = on, Body = "the ombudsman" },
            "complaint.external_result" => new RecordOutsideResult { Complaint = on, Result = step.Text("result")! },

            "remedy.request" => new RequestRemedy { Remedy = on, Complaint = step.Text("complaint")!, Kind = RemedyKind.Refund, Amount = AmountOf(step) },
            "remedy.approve" => new ApproveRemedy { Remedy = on },
            "remedy.reject" => new RejectRemedy { Remedy = on, Reason = step.Text("reason")! },
            "remedy.amend" => new AmendRemedy { Remedy = on, Amount = AmountOf(step) },
            "remedy.cancel" => new CancelRemedy { Remedy = on },
            "remedy.execute" => new ExecuteRemedy { Remedy = on },

            "action.plan" => new PlanAction { Action = on, Complaint = step.Text("complaint")!, Owner = actors[step.Text("owner")!] },
            "action.complete" => new CompleteAction { Action = on },
            "action.verify" => new VerifyAction { Action = on },

            "survey.schedule" => new ScheduleSurvey { Survey = on, Ticket = step.Text("ticket")! },
            "survey.send" => new SendSurvey { Survey = on },
            "survey.answer" => new AnswerSurvey { Survey = on, Score = step.Number32("score") },
            _ => throw new InvalidOperationException($"No command for '{step.Do}'."),
        };
    }

    // The scenarios' codes are a host's own; the part before the dot is the taxonomy's where there is one.
    private static RootCause? RootCauseOf(string? code) =>
        code is null ? null : RootCause.All.SingleOrDefault(one => one.Name == code.Split('.')[0]) ?? RootCause.System;

    private static Money AmountOf(Step step) => Money.OfMajor(step.Number32("amount")!.Value, Currency.Of(step.Text("currency") ?? "CNY"));
}
