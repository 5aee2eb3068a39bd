using System.Collections.Immutable;

namespace WarehouseService.Domain.Complaints;

/// <summary>What an actor may ask of a <see cref="Complaint"/>.</summary>
public abstract record ComplaintCommand : ICommand<Complaint>
{
    private protected ComplaintCommand()
    {
    }

    /// <summary>The complaint's id.</summary>
    public required string Complaint { get; init; }

    /// <inheritdoc cref="ICommand.Expected" />
    public long? Expected { get; init; }

    string ICommand.Target => Complaint;
}

/// <summary>Files a complaint on a ticket (受理投诉).</summary>
public sealed record FileComplaint : ComplaintCommand
{
    /// <summary>The ticket's id; the complaint is its customer's.</summary>
    public required string Ticket { get; init; }

    /// <summary>What it is about, in one line.</summary>
    public required string Subject { get; init; }

    /// <summary>What the customer says, word for word, if it was written down.</summary>
    public string? Text { get; init; }

    /// <summary>The id of the person complained about, as in <see cref="Actor.Id"/>; null if it is about nobody.</summary>
    public string? About { get; init; }

    /// <summary>What the customer claims for; null if nothing is claimed.</summary>
    public ClaimDetails? Claim { get; init; }

    /// <summary>The evidence at hand.</summary>
    public ImmutableArray<Evidence> Evidence { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The id of the regime that it comes under; null for the house's own.</summary>
    public string? Regime { get; init; }
}

/// <summary>Tells the customer that the complaint came in (确认受理).</summary>
public sealed record AcknowledgeComplaint : ComplaintCommand;

/// <summary>Says how grave it is, and begins the investigation (评估).</summary>
public sealed record AssessComplaint : ComplaintCommand
{
    /// <summary>How grave it is; medium becomes high for a repeat.</summary>
    public required Severity Severity { get; init; }
}

/// <summary>Adds a piece of evidence (补充证据).</summary>
public sealed record AddEvidence : ComplaintCommand
{
    /// <summary>The evidence.</summary>
    public required Evidence Evidence { get; init; }
}

/// <summary>Takes the longer time for the answer that the regime allows (延长答复期限).</summary>
public sealed record ExtendAnswer : ComplaintCommand
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>Says what the complaint came from (认定根本原因).</summary>
public sealed record RecordRootCause : ComplaintCommand
{
    /// <summary>What it came from.</summary>
    public required RootCause RootCause { get; init; }

    /// <summary>The host's own code within it; null if there is none.</summary>
    public string? Detail { get; init; }
}

/// <summary>Decides the complaint (裁定).</summary>
public sealed record DecideComplaint : ComplaintCommand
{
    /// <summary>Whether the customer is right.</summary>
    public required ComplaintOutcome Outcome { get; init; }

    /// <summary>Why.</summary>
    public required string Reasons { get; init; }
}

/// <summary>Tells the customer the decision (告知). The first time, that is the answer.</summary>
public sealed record CommunicateDecision : ComplaintCommand
{
    /// <summary>Where and how the decision can be appealed, as the customer is told; without it nothing may be communicated.</summary>
    public string? AppealRoute { get; init; }

    /// <summary>The outside body that the customer is told of; the regime's if null.</summary>
    public string? OutsideBody { get; init; }

    /// <summary>What the customer is told beside it.</summary>
    public string? Text { get; init; }
}

/// <summary>The customer is content with the decision (接受).</summary>
public sealed record AcceptDecision : ComplaintCommand;

/// <summary>The customer is not content with the decision, once (申诉).</summary>
public sealed record AppealDecision : ComplaintCommand
{
    /// <summary>What the customer says against it.</summary>
    public string? Grounds { get; init; }
}

/// <summary>Closes a complaint whose decision was communicated (关闭).</summary>
public sealed record CloseComplaint : ComplaintCommand;

/// <summary>The customer takes the complaint back (撤回).</summary>
public sealed record WithdrawComplaint : ComplaintCommand;

/// <summary>Takes the complaint to an outside body (提交外部机构). It is put under a hold.</summary>
public sealed record ReferOutside : ComplaintCommand
{
    /// <summary>To which body; the regime's if null.</summary>
    public string? Body { get; init; }
}

/// <summary>Records what the outside body decided, which closes the complaint (外部裁决).</summary>
public sealed record RecordOutsideResult : ComplaintCommand
{
    /// <summary>What it decided.</summary>
    public required string Result { get; init; }
}

/// <summary>Forbids to erase anything of the complaint (法律保全).</summary>
public sealed record PlaceComplaintHold : ComplaintCommand
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>Ends the hold (解除保全).</summary>
public sealed record ReleaseComplaintHold : ComplaintCommand;

/// <summary>Raises what fell due on one of the complaint's timers: a warning, an escalation level, a breach.</summary>
public sealed record RaiseComplaintAlerts : ComplaintCommand
{
    /// <summary>The name of the timer's work, see <see cref="Sla.CaseTimers.WorkName"/>.</summary>
    public required string Timer { get; init; }
}
