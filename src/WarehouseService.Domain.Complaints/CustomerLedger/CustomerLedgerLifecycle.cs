using static WarehouseService.Domain.Complaints.CustomerLedgerStatus;

namespace WarehouseService.Domain.Complaints;

/// <summary>What can become of a customer's ledger: the rows.</summary>
/// <remarks>The record is kept for guards alone and has no clock of its own: an instant before its last event is taken as that of the event.</remarks>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed partial class CustomerLedgerLifecycle : Lifecycle<CustomerLedger, CustomerLedgerStatus, CustomerLedgerKnowledge>
{
    /// <summary>The table.</summary>
    public CustomerLedgerLifecycle() : base("customer-ledger", CustomerLedgerStatus.All)
    {
        KeepsNoClock();

        On<EnterComplaint>()
            .Opens(Kept)
            .From(Kept).Stays()
            .By(WhoeverCausedIt)
            .Requires(NothingIsOpenOnTheSubject)
            .Emits((_, enter, _) => new ComplaintEntered { Customer = enter.Customer, Complaint = enter.Complaint, Subject = enter.Subject });

        On<EndComplaint>()
            .From(Kept).Stays()
            .By(WhoeverCausedIt)
            .Requires(OpenIsEntered)
            .Emits((_, end, _) => new ComplaintEnded { Complaint = end.Complaint, IsClosed = end.IsClosed, AppealUntil = end.AppealUntil });

        On<HoldComplaint>()
            .From(Kept).Stays()
            .By(WhoeverCausedIt)
            .Emits((_, hold, _) => new ComplaintHoldEntered { Complaint = hold.Complaint, Subject = hold.Subject });

        On<ReleaseComplaint>()
            .From(Kept).Stays()
            .By(WhoeverCausedIt)
            .Requires(HeldIsEntered)
            .Emits((_, release, _) => new ComplaintHoldEnded { Complaint = release.Complaint });

        On<NoteVerifiedAction>()
            .From(Kept).Stays()
            .By(WhoeverCausedIt)
            .Requires(ComplaintIsEntered)
            .Emits((_, note, _) => new VerifiedActionNoted { Complaint = note.Complaint });

        On<EnterRemedy>()
            .From(Kept).Stays()
            .By(WhoeverCausedIt)
            .Emits((ledger, enter, _) => new RemedyEntered
            {
                Remedy = ledger.Entered(enter.Remedy, enter.After, enter.StandingAuthority),
                After = enter.After,
            });

        On<ChangeRemedy>()
            .From(Kept).Stays()
            .By(WhoeverCausedIt)
            .Requires(ChangedIsEntered)
            .Emits((_, change, _) => new RemedyChanged { Remedy = change.Remedy, Amount = change.Amount, Status = change.Status });

        On<VoidRemedy>()
            .From(Kept).Stays()
            .By(WhoeverCausedIt)
            .Requires(VoidedIsEntered)
            .Emits((_, drop, _) => new RemedyVoided { Remedy = drop.Remedy });

        Complete();
    }
}
