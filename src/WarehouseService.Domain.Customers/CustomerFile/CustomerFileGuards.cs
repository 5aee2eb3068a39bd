using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Customers;

public sealed partial class CustomerFileLifecycle
{
    private const int LongestText = 10_000;
    private const int LongestList = 100;

    // Who.
    private static readonly Who<CustomerFileCommand> ThatCustomer = new("that customer", (file, _, actor) =>
        actor.Role == Role.Customer && actor.Id == file.Id);

    // What a command must bring. Of what is personal, no ground is told: refusals may be logged.
    private static readonly Guard<RegisterCustomer> RegisteredNameIsSound = Personal<RegisterCustomer>(nameof(RegisterCustomer.Name), register =>
        IsSound(register.Name));

    private static readonly Guard<RegisterCustomer> RegisteredContactsAreSound = Personal<RegisterCustomer>(nameof(RegisterCustomer.Contacts), register =>
        AreSound(register.Contacts, IsSound));

    private static readonly Guard<RegisterCustomer> RegisteredNeedsAreSound = Personal<RegisterCustomer>(nameof(RegisterCustomer.Needs), register =>
        AreSound(register.Needs, IsSound));

    private static readonly Guard<RegisterCustomer> RegisteredPreferencesAreSound = Personal<RegisterCustomer>(nameof(RegisterCustomer.Preferences), register =>
        AreSound(register.Preferences, IsSound));

    private static readonly Guard<RegisterCustomer> RegisteredTermsAreSound = new(CustomerFileCodes.MalformedReference, (_, register, _) =>
        IsIdOrNone(register.Tier) && IsIdOrNone(register.Contract))
    { Grounds = (_, register, _) => [("member", "Tier, Contract"), ("id", Ids(register.Tier, register.Contract))] };

    private static readonly Guard<ChangePersonalData> SomethingChanges = Personal<ChangePersonalData>(nameof(ChangePersonalData), change =>
        change is not { Name: null, Contacts: null, Needs: null, Preferences: null });

    private static readonly Guard<ChangePersonalData> ChangedNameIsSound = Personal<ChangePersonalData>(nameof(ChangePersonalData.Name), change =>
        change.Name is null || IsSound(change.Name));

    private static readonly Guard<ChangePersonalData> ChangedContactsAreSound = Personal<ChangePersonalData>(nameof(ChangePersonalData.Contacts), change =>
        change.Contacts is not { } contacts || AreSound(contacts, IsSound));

    private static readonly Guard<ChangePersonalData> ChangedNeedsAreSound = Personal<ChangePersonalData>(nameof(ChangePersonalData.Needs), change =>
        change.Needs is not { } needs || AreSound(needs, IsSound));

    private static readonly Guard<ChangePersonalData> ChangedPreferencesAreSound = Personal<ChangePersonalData>(nameof(ChangePersonalData.Preferences), change =>
        change.Preferences is not { } preferences || AreSound(preferences, IsSound));

    private static readonly Guard<SetCustomerTerms> TermsAreSound = new(CustomerFileCodes.MalformedReference, (_, set, _) =>
        IsIdOrNone(set.Tier) && IsIdOrNone(set.Contract))
    { Grounds = (_, set, _) => [("member", "Tier, Contract"), ("id", Ids(set.Tier, set.Contract))] };

    private static readonly Guard<RecordConsent> PurposeIsSound = Names<RecordConsent>(nameof(RecordConsent.Purpose), consent => consent.Purpose);

    private static readonly Guard<ProposeFileLink> ProposedFileIsSound = Names<ProposeFileLink>(nameof(ProposeFileLink.With), propose => propose.With);

    private static readonly Guard<ConfirmFileLink> ConfirmedFileIsSound = Names<ConfirmFileLink>(nameof(ConfirmFileLink.With), confirm => confirm.With);

    private static readonly Guard<UnlinkFile> UnlinkedFileIsSound = Names<UnlinkFile>(nameof(UnlinkFile.With), unlink => unlink.With);

    private static readonly Guard<RestrictCustomer> RestrictionHasReason = new(CustomerFileCodes.MissingReason, (_, restrict, _) => IsSound(restrict.Reason));

    private static readonly Guard<PlaceFileHold> HoldHasReason = new(CustomerFileCodes.MissingReason, (_, place, _) => IsSound(place.Reason));

    // What must be true.
    private static readonly Guard<ReleaseFileHold> IsHeld = new(CustomerFileCodes.NotOnHold, (file, _, _) => file.Hold is not null);

    private static readonly Guard<PlaceFileHold> IsNotHeldYet = new(CustomerFileCodes.AlreadyOnHold, (file, _, _) => file.Hold is null)
    { Grounds = (file, _, _) => [("since", file.Hold?.Since)] };

    private static readonly Guard<EraseCustomer> IsNotHeld = new(CustomerFileCodes.OnHold, (file, _, _) => file.Hold is null)
    { Grounds = (file, _, _) => [("since", file.Hold?.Since)] };

    private static readonly Guard<EraseCustomer> NoComplaintIsUnfinished = new(CustomerFileCodes.ComplaintUnfinished, (_, _, _, known) =>
        !known.HasUnfinishedComplaint);

    private static readonly Guard<EraseCustomer> NoComplaintIsHeld = new(CustomerFileCodes.ComplaintOnHold, (_, _, _, known) => !known.HasComplaintOnHold);

    private static readonly Guard<EraseCustomer> AskedOrRetentionIsOver = new(CustomerFileCodes.ErasureNotAsked, (file, _, context) =>
        file.ErasureAskedAt is not null || file.RetainUntil <= context.At)
    { Grounds = (file, _, _) => [("retain_until", file.RetainUntil)] };

    private static readonly Guard<EraseCustomer> NotKeptByLaw = new(CustomerFileCodes.RetentionRuns, (file, _, context) => !file.IsKeptBeyond(context.At))
    { Grounds = (file, _, _) => [("retain_until", file.RetainUntil)] };

    private static readonly Guard<ProposeFileLink> ToAnotherFile = new(CustomerFileCodes.LinkedToItself, (_, propose, _) => propose.With != propose.Customer);

    private static readonly Guard<ProposeFileLink> IsNotLinkedYet = new(CustomerFileCodes.AlreadyLinked, (file, propose, _) => LinkOf(file, propose.With) is null)
    { Grounds = (_, propose, _) => [("with", propose.With)] };

    private static readonly Guard<ConfirmFileLink> LinkIsProposed = new(CustomerFileCodes.NotProposed, (file, confirm, _) =>
        LinkOf(file, confirm.With) is { ConfirmedBy: null })
    { Grounds = (_, confirm, _) => [("with", confirm.With)] };

    // The same person under two roles is one person.
    private static readonly Guard<ConfirmFileLink> ByAnotherThanProposed = new(CustomerFileCodes.ProposerConfirms, (file, confirm, context) =>
        LinkOf(file, confirm.With)?.ProposedBy.Id != context.Actor.Id);

    private static readonly Guard<UnlinkFile> IsLinked = new(CustomerFileCodes.NotLinked, (file, unlink, _) => LinkOf(file, unlink.With) is not null)
    { Grounds = (_, unlink, _) => [("with", unlink.With)] };

    private static bool IsForbidden(CustomerFile file, Instant at, CustomerFileKnowledge known) =>
        file.Hold is not null || known.HasUnfinishedComplaint || known.HasComplaintOnHold || file.IsKeptBeyond(at);

    private static FileLink? LinkOf(CustomerFile file, string with) => file.Links.FirstOrDefault(link => link.With == with);

    private static Guard<TCommand> Personal<TCommand>(string member, Func<TCommand, bool> isSound) =>
        new(CustomerFileCodes.MalformedText, (_, command, _) => isSound(command)) { Grounds = (_, _, _) => [("member", member)] };

    private static Guard<TCommand> Names<TCommand>(string member, Func<TCommand, string> id) =>
        new(CustomerFileCodes.MalformedReference, (_, command, _) => Identifier.IsValid(id(command)))
        { Grounds = (_, command, _) => [("member", member), ("id", id(command))] };

    private static List<string> Ids(params IEnumerable<string?> ids) => [.. ids.OfType<string>()];

    private static bool IsIdOrNone(string? id) => id is null || Identifier.IsValid(id);

    private static bool AreSound<T>(ImmutableArray<T> list, Func<T, bool> isSound) => list.Length <= LongestList && list.All(isSound);

    private static bool IsSound(Contact contact) => contact is { Kind: not null } && IsSound(contact.Address);

    private static bool IsSound(Preference preference) => preference is not null && Identifier.IsValid(preference.Name) && IsSound(preference.Value);

    private static bool IsSound(PersonalText text) => IsSound(text?.Plain);

    private static bool IsSound(string? text) => FreeText.IsSound(text) && text!.Length <= LongestText;
}
