namespace WarehouseService.Domain.Complaints;

public sealed partial class CustomerLedgerLifecycle
{
    private static readonly Who<CustomerLedgerReaction> WhoeverCausedIt = new("whoever caused it", (_, _, _) => true);

    private static readonly Guard<EnterComplaint> NothingIsOpenOnTheSubject = new(CustomerLedgerCodes.SubjectOpen, (ledger, enter, _) =>
        OpenOn(ledger, enter.Subject) is null)
    { Grounds = (ledger, enter, _) => [("subject", enter.Subject), ("complaint", OpenOn(ledger, enter.Subject)!.Complaint)] };

    private static readonly Guard<EndComplaint> OpenIsEntered = new(CustomerLedgerCodes.NotEntered, (ledger, end, _) =>
        ledger.Of(end.Complaint) is { IsOpen: true })
    { Grounds = (_, end, _) => [("entry", end.Complaint)] };

    private static readonly Guard<ReleaseComplaint> HeldIsEntered = new(CustomerLedgerCodes.NotEntered, (ledger, release, _) =>
        ledger.Of(release.Complaint) is { IsHeld: true })
    { Grounds = (_, release, _) => [("entry", release.Complaint)] };

    private static readonly Guard<NoteVerifiedAction> ComplaintIsEntered = new(CustomerLedgerCodes.NotEntered, (ledger, note, _) =>
        ledger.Of(note.Complaint) is not null)
    { Grounds = (_, note, _) => [("entry", note.Complaint)] };

    private static readonly Guard<ChangeRemedy> ChangedIsEntered = new(CustomerLedgerCodes.NotEntered, (ledger, change, _) =>
        IsLive(ledger, change.Remedy))
    { Grounds = (_, change, _) => [("entry", change.Remedy)] };

    private static readonly Guard<VoidRemedy> VoidedIsEntered = new(CustomerLedgerCodes.NotEntered, (ledger, drop, _) => IsLive(ledger, drop.Remedy))
    { Grounds = (_, drop, _) => [("entry", drop.Remedy)] };

    private static LedgerComplaint? OpenOn(CustomerLedger? ledger, string subject) =>
        ledger?.Complaints.FirstOrDefault(entry => entry.IsOpen && entry.Subject == subject);

    private static bool IsLive(CustomerLedger ledger, string remedy) => ledger.Remedies.Any(live => live.Remedy == remedy);
}
