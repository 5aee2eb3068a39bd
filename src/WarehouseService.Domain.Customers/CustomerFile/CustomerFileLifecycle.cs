using static WarehouseService.Domain.Customers.CustomerFileStatus;

namespace WarehouseService.Domain.Customers;

/// <summary>Who may do what with a customer's file, and when: the rows. Who and what the names mean stands in <c>CustomerFileGuards.cs</c>.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed partial class CustomerFileLifecycle : Lifecycle<CustomerFile, CustomerFileStatus, CustomerFileKnowledge>
{
    /// <summary>The table.</summary>
    public CustomerFileLifecycle() : base("customer-file", CustomerFileStatus.All)
    {
        On<RegisterCustomer>()
            .Opens(Active)
            .By(Any(Role.Agent), Any(Role.Supervisor), Any(Role.System))
            .Requires(RegisteredNameIsSound, RegisteredContactsAreSound, RegisteredNeedsAreSound, RegisteredPreferencesAreSound, RegisteredTermsAreSound)
            .Emits((_, register, _) => new CustomerRegistered
            {
                Customer = register.Customer,
                Name = register.Name.Sealed!,
                Contacts = [.. register.Contacts.Select(contact => contact.Kept())],
                Needs = [.. register.Needs.Select(need => need.Sealed!)],
                Preferences = [.. register.Preferences.Select(preference => preference.Kept())],
                Tier = register.Tier,
                Contract = register.Contract,
                OptedOutOfSurveys = register.OptedOutOfSurveys,
            });

        On<ChangePersonalData>()
            .From(Active).Stays()
            .By(Any(Role.Agent), Any(Role.Supervisor))
            .Requires(SomethingChanges, ChangedNameIsSound, ChangedContactsAreSound, ChangedNeedsAreSound, ChangedPreferencesAreSound)
            .Emits((_, change, _) => new PersonalDataChanged
            {
                Name = change.Name?.Sealed,
                Contacts = change.Contacts is { } contacts ? [.. contacts.Select(contact => contact.Kept())] : null,
                Needs = change.Needs is { } needs ? [.. needs.Select(need => need.Sealed!)] : null,
                Preferences = change.Preferences is { } preferences ? [.. preferences.Select(preference => preference.Kept())] : null,
            });

        On<SetCustomerTerms>()
            .From(Active).Stays()
            .By(Any(Role.Agent), Any(Role.Supervisor))
            .Requires(TermsAreSound)
            .Emits((_, set, _) => new CustomerTermsSet { Tier = set.Tier, Contract = set.Contract });

        On<RecordConsent>()
            .From(Active).Stays()
            .By(Any(Role.Agent), Any(Role.Supervisor))
            .Requires(PurposeIsSound)
            .Emits((_, consent, _) => new ConsentRecorded { Purpose = consent.Purpose, IsGiven = consent.IsGiven });

        On<SetSurveyOptOut>()
            .From(Active).Stays()
            .By(Any(Role.Agent), Any(Role.Supervisor))
            .Emits((_, set, _) => new SurveyOptOutSet { OptedOut = set.OptedOut });

        On<SetRetention>()
            .From(Active, Restricted).Stays()
            .By(Any(Role.Supervisor), Any(Role.System))
            .Emits((_, set, _) => new RetentionSet { Until = set.Until });

        On<ProposeFileLink>()
            .From(Active).Stays()
            .By(Any(Role.Agent), Any(Role.Supervisor))
            .Requires(ProposedFileIsSound, ToAnotherFile, IsNotLinkedYet)
            .Emits((_, propose, _) => new FileLinkProposed { With = propose.With });

        On<ConfirmFileLink>()
            .From(Active).Stays()
            .By(Any(Role.Agent), Any(Role.Supervisor))
            .Requires(ConfirmedFileIsSound, LinkIsProposed, ByAnotherThanProposed)
            .Emits((_, confirm, _) => new FileLinkConfirmed { With = confirm.With });

        On<UnlinkFile>()
            .From(Active, Restricted, Erased).Stays()
            .By(Any(Role.Agent), Any(Role.Supervisor))
            .Requires(UnlinkedFileIsSound, IsLinked)
            .Emits((_, unlink, _) => new FileUnlinked { With = unlink.With });

        On<AskForErasure>()
            .From(Active).To(Active, Restricted)
            .From(Restricted).Stays()
            .By(ThatCustomer)
            .Emits((file, _, context, known) => new ErasureAsked { Restricts = IsForbidden(file, context.At, known) });

        On<RestrictCustomer>()
            .From(Active).To(Restricted)
            .By(Any(Role.Supervisor), Any(Role.System))
            .Requires(RestrictionHasReason)
            .Emits((_, restrict, _) => new CustomerRestricted { Reason = restrict.Reason });

        On<EraseCustomer>()
            .From(Active, Restricted).To(Erased)
            .By(Any(Role.Supervisor), Any(Role.System))
            .Requires(IsNotHeld, NoComplaintIsUnfinished, NoComplaintIsHeld, AskedOrRetentionIsOver, NotKeptByLaw)
            .Emits((_, _, _) => new CustomerErased());

        On<PlaceFileHold>()
            .From(Active, Restricted).Stays()
            .By(Any(Role.Supervisor), Any(Role.System))
            .Requires(HoldHasReason, IsNotHeldYet)
            .Emits((_, place, _) => new FileHoldPlaced { Reason = place.Reason });

        On<ReleaseFileHold>()
            .From(Active, Restricted).Stays()
            .By(Any(Role.Supervisor))
            .Requires(IsHeld)
            .Emits((_, _, _) => new FileHoldReleased());

        Complete();
    }
}
