using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Customers.Json;
using WarehouseService.Domain.Customers.Tests.Language;
using static WarehouseService.Domain.Customers.Tests.Language.CareDesk;
using static WarehouseService.Domain.Customers.Tests.Language.People;

namespace WarehouseService.Domain.Customers.Tests;

public sealed class FileTests
{
    private static readonly RegisterCustomer Everything = new()
    {
        Customer = "C9",
        Name = "Annabel Lee",
        Contacts =
        [
            new() { Kind = ContactKind.Phone, Address = "+86 (138) 0013-8000" },
            new() { Kind = ContactKind.Email, Address = "Annabel@Example.org" },
        ],
        Needs = ["a ramp"],
        Preferences = [new() { Name = "language", Value = "zh" }],
        Tier = "gold",
        Contract = "K7",
        OptedOutOfSurveys = true,
    };

    private static readonly EraseCustomer Erase = new() { Customer = "C1" };

    [Fact]
    public void A_registered_customer_can_be_read_with_their_key_and_not_without()
    {
        var desk = new CareDesk().Given(Ann, Nine, Everything);
        var (file, reader) = (desk.File("C9")!, desk.Reader("C9"));
        Assert.Equal((CustomerFileStatus.Active, "gold", "K7", true), (file.Status, file.Tier, file.Contract, file.OptedOutOfSurveys));
        Assert.Equal("Annabel Lee", reader.Read(PersonalFields.Name, file.Name).Text);
        Assert.Equal("Annabel@Example.org", reader.Read(PersonalFields.Contact, file.Contacts[1].Address).Text);
        Assert.Equal("a ramp", reader.Read(PersonalFields.Need, file.Needs[0]).Text);
        Assert.Equal("zh", reader.Read(PersonalFields.Preference, file.Preferences[0].Value).Text);

        var written = desk.Document("customer-file", "C9")!.Payload + desk.Journal("customer-file", "C9")[0].Payload;
        Assert.All((string[])["Annabel", "8000", "Example", "ramp"], part => Assert.DoesNotContain(part, written, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("+8613800138000", true)]
    [InlineData(" +86 138-0013-8000 ", true)]
    [InlineData("annabel@example.ORG", true)]
    [InlineData("13800138000", false)]
    [InlineData("bob@example.org", false)]
    [InlineData("Annabel Lee", false)]
    public async Task An_address_is_known_however_it_is_written(string address, bool isTheirs)
    {
        var desk = new CareDesk().Given(Ann, Nine, Everything).Given(Ann, Nine, Registering());
        Assert.Equal(isTheirs, await desk.Files.IsReachedAtAsync("default", "C9", address));
        Assert.False(await desk.Files.IsReachedAtAsync("default", "C1", address));
        Assert.False(await desk.Files.IsReachedAtAsync("default", "C0", address));
    }

    [Fact]
    public void The_same_command_again_is_a_replay_and_the_id_with_other_personal_content_is_not()
    {
        var desk = new CareDesk();
        Assert.False(desk.Ask(Ann, Nine, Everything, "same").Value.Replayed);
        Assert.True(desk.Ask(Ann, Nine, Everything, "same").Value.Replayed);
        Assert.Equal(CoreCodes.CommandIdReused, desk.Told(Ann, Nine, Everything with { Name = "Annabel Loe" }, "same"));
        Assert.Equal(CoreCodes.CommandIdReused, desk.Told(Ann, Nine, Everything with { Needs = [] }, "same"));
        Assert.Equal(CustomerFileCodes.MalformedText, desk.Told(Ann, Nine, Everything with { Name = null! }, "same"));
        Assert.Equal(CoreCodes.AlreadyExists, desk.Told(Ann, Nine, Everything));
    }

    [Fact]
    public async Task No_digest_that_is_kept_can_be_made_from_the_plain_content()
    {
        var desk = new CareDesk().Given(Ann, Nine, Everything);
        var receipt = (await desk.Store.LoadAsync(new("default", "customer-file", "C9"), "command 1")).Receipt!;

        // Whoever guesses the content right still lacks the key: unsealed, the same command has another digest.
        Assert.NotEqual(CustomerFileFormat.Instance.Digest(Everything, Ann), receipt.Digest);
        Assert.Equal(
            CustomerFileFormat.Instance.Digest(Everything, Ann), CustomerFileFormat.Instance.Digest(Everything with { Name = "somebody else" }, Ann));
    }

    [Fact]
    public async Task No_key_is_made_for_what_is_refused()
    {
        var desk = new CareDesk();
        Assert.Equal(CoreCodes.NotPermitted, desk.Told(Wes, Nine, Everything));
        Assert.Equal(CustomerFileCodes.MalformedText, desk.Told(Ann, Nine, Everything with { Name = " " }));
        Assert.Equal(CoreCodes.NotFound, desk.Told(Ann, Nine, new ChangePersonalData { Customer = "C9", Name = "x" }));
        Assert.Null(await desk.Vault.FindAsync("default", "C9"));
    }

    [Fact]
    public void Changes_leave_what_they_do_not_name()
    {
        var desk = new CareDesk().Given(Ann, Nine, Everything)
            .Given(Bob, Nine, new ChangePersonalData { Customer = "C9", Name = "Annabel Poe", Needs = [] })
            .Given(Sue, Nine, new SetCustomerTerms { Customer = "C9", Tier = "silver" })
            .Given(Ann, Nine, new SetSurveyOptOut { Customer = "C9", OptedOut = false })
            .Given(Ann, Nine, new RecordConsent { Customer = "C9", Purpose = "marketing", IsGiven = true })
            .Given(Ann, Nine, new RecordConsent { Customer = "C9", Purpose = "profiling", IsGiven = true })
            .Given(Ann, Nine.PlusTicks(1), new RecordConsent { Customer = "C9", Purpose = "marketing", IsGiven = false });
        var file = desk.File("C9")!;
        Assert.Equal("Annabel Poe", desk.Reader("C9").Read(PersonalFields.Name, file.Name).Text);
        Assert.Equal((2, 0, 1), (file.Contacts.Length, file.Needs.Length, file.Preferences.Length));
        Assert.Equal(("silver", null, false), (file.Tier, file.Contract, file.OptedOutOfSurveys));
        Assert.Equal(
            [("marketing", false, Nine.PlusTicks(1)), ("profiling", true, Nine)],
            file.Consents.Select(consent => (consent.Purpose, consent.IsGiven, consent.Since)));
    }

    [Fact]
    public void Asking_alone_leaves_the_file_active_and_then_it_may_be_erased()
    {
        var desk = WithFiles();
        Assert.Equal(CustomerFileCodes.ErasureNotAsked, desk.Told(Sue, Nine, Erase));
        desk.Given(Cleo, Nine, new AskForErasure { Customer = "C1" });
        Assert.Equal((CustomerFileStatus.Active, Nine), (desk.File()!.Status, desk.File()!.ErasureAskedAt));
        desk.Given(Sue, Nine, Erase);
        Assert.Equal(CustomerFileStatus.Erased, desk.File()!.Status);
    }

    [Theory]
    [InlineData("hold", "customer.on_hold")]
    [InlineData("complaint", "customer.complaint_unfinished")]
    [InlineData("held complaint", "customer.complaint_on_hold")]
    [InlineData("retention", "customer.retention_runs")]
    public void Asking_under_something_that_forbids_it_restricts_at_once_and_erasing_is_a_command_of_its_own_once_that_ends(string what, string code)
    {
        var desk = WithFiles();
        var later = Nine + Duration.FromDays(10);
        switch (what)
        {
            case "hold":
                desk.Given(Robot, Nine, new PlaceFileHold { Customer = "C1", Reason = "a lawsuit" });
                break;
            case "complaint":
                desk.Neighbours.WithUnfinishedComplaint.Add("C1");
                break;
            case "held complaint":
                desk.Neighbours.WithHeldComplaint.Add("C1");
                break;
            default:
                desk.Given(Sue, Nine, new SetRetention { Customer = "C1", Until = later });
                break;
        }

        desk.Given(Cleo, Nine, new AskForErasure { Customer = "C1" });
        Assert.Equal(CustomerFileStatus.Restricted, desk.File()!.Status);
        Assert.Equal(code, desk.Told(Sue, later.PlusTicks(-1), Erase)?.Name);
        Assert.Equal(CoreCodes.InvalidState, desk.Told(Ann, later.PlusTicks(-1), new ChangePersonalData { Customer = "C1", Name = "x" }));

        if (what == "hold")
        {
            desk.Given(Sue, later, new ReleaseFileHold { Customer = "C1" });
        }

        desk.Neighbours.WithUnfinishedComplaint.Clear();
        desk.Neighbours.WithHeldComplaint.Clear();
        Assert.Equal(CustomerFileStatus.Restricted, desk.File()!.Status);
        desk.Given(Robot, later, Erase);
        Assert.Equal(CustomerFileStatus.Erased, desk.File()!.Status);
    }

    [Fact]
    public void What_the_law_wanted_kept_may_be_erased_unasked_at_the_last_instant_of_that_and_not_before()
    {
        var until = Nine + Duration.FromDays(365);
        var desk = WithFiles().Given(Robot, Nine, new SetRetention { Customer = "C1", Until = until });
        Assert.Equal(RefusalKind.GuardUnmet, desk.Told(Robot, until.PlusTicks(-1), Erase)?.Kind);
        desk.Given(Robot, until, Erase);
    }

    [Fact]
    public void After_erasing_the_history_is_there_and_what_was_personal_in_it_answers_that_it_is_erased()
    {
        var desk = new CareDesk().Given(Ann, Nine, Everything)
            .Given(Ann, Nine, new ChangePersonalData { Customer = "C9", Name = "Annabel Poe" })
            .Given(Actor.Customer("C9"), Nine, new AskForErasure { Customer = "C9" })
            .Given(Sue, Nine, new EraseCustomer { Customer = "C9" });
        var file = desk.File("C9")!;
        Assert.Null(file.Name);
        Assert.Empty(file.Contacts);
        Assert.Equal(("gold", Nine), (file.Tier, file.ErasedAt));

        var history = desk.FileRecords.HistoryAsync("default", "C9").ToBlockingEnumerable().ToList();
        Assert.Equal(["registered", "personal_data_changed", "erasure_asked", "erased"], desk.Journal("customer-file", "C9").Select(record => record.Type));
        Assert.Equal(
            CustomerFileFormat.Instance.Write(file),
            CustomerFileFormat.Instance.Write(history.Aggregate((CustomerFile?)null, (state, entry) => entry.Event.Apply(state, entry.Stamp))!));
        var registered = (CustomerRegistered)history[0].Event;
        Assert.Equal(2, registered.Contacts.Length);
        Assert.Equal(PersonalValue.Erased, desk.Reader("C9").Read(PersonalFields.Name, registered.Name));
        Assert.Equal(PersonalValue.None, desk.Reader("C9").Read(PersonalFields.Name, null));
        Assert.True(desk.Reader("C9").IsErased);
    }

    [Fact]
    public async Task An_erased_file_stays_erased_whatever_is_asked_and_no_key_comes_back()
    {
        var desk = WithFiles().Given(Cleo, Nine, new AskForErasure { Customer = "C1" }).Given(Sue, Nine, Erase);
        Assert.Equal(CoreCodes.AlreadyExists, desk.Told(Ann, Nine, Registering()));
        Assert.Equal(CoreCodes.InvalidState, desk.Told(Sue, Nine, Erase));
        Assert.Equal(CoreCodes.InvalidState, desk.Told(Ann, Nine, new ChangePersonalData { Customer = "C1", Name = "x" }));
        Assert.Equal(CoreCodes.InvalidState, desk.Told(Sue, Nine, new PlaceFileHold { Customer = "C1", Reason = "x" }));
        Assert.False(await desk.Files.IsReachedAtAsync("default", "C1", "x"));
        Assert.Null(await desk.Vault.FindAsync("default", "C1"));
    }

    [Fact]
    public async Task A_key_that_the_desk_did_not_live_to_destroy_is_destroyed_by_its_timer()
    {
        var desk = WithFiles().Given(Cleo, Nine, new AskForErasure { Customer = "C1" });
        var key = (await desk.Vault.FindAsync("default", "C1"))!;
        desk.Given(Sue, Nine, Erase);
        await desk.Vault.AddAsync("default", "C1", key);

        Assert.Equal([("customer-file/C1 timer/destroy-key", WorkOutcome.Effective)], desk.Dispatch(Nine));
        Assert.Null(await desk.Vault.FindAsync("default", "C1"));
        Assert.Empty(desk.Dispatch(Nine + Duration.FromDays(1)));
    }

    [Fact]
    public async Task Erasing_again_under_the_same_id_destroys_again_what_a_failure_left()
    {
        var desk = WithFiles().Given(Cleo, Nine, new AskForErasure { Customer = "C1" });
        var key = (await desk.Vault.FindAsync("default", "C1"))!;
        Assert.True(desk.Ask(Sue, Nine, Erase, "erase").IsSuccess);
        await desk.Vault.AddAsync("default", "C1", key);
        Assert.True(desk.Ask(Sue, Nine, Erase, "erase").Value.Replayed);
        Assert.Null(await desk.Vault.FindAsync("default", "C1"));
    }

    [Fact]
    public async Task A_personal_command_sent_again_after_erasing_is_an_id_reused_for_nobody_can_compare_it_and_makes_no_key()
    {
        var desk = new CareDesk();
        Assert.True(desk.Ask(Ann, Nine, Registering(), "register").IsSuccess);
        desk.Given(Cleo, Nine, new AskForErasure { Customer = "C1" }).Given(Sue, Nine, Erase);
        Assert.Equal(CoreCodes.CommandIdReused, desk.Told(Ann, Nine, Registering(), "register"));
        Assert.Null(await desk.Vault.FindAsync("default", "C1"));
    }

    [Fact]
    public void A_hold_needs_a_reason_and_ends_once()
    {
        var desk = WithFiles();
        var hold = new PlaceFileHold { Customer = "C1", Reason = "a lawsuit" };
        Assert.Equal(CustomerFileCodes.MissingReason, desk.Told(Sue, Nine, hold with { Reason = " " }));
        Assert.Equal(CustomerFileCodes.NotOnHold, desk.Told(Sue, Nine, new ReleaseFileHold { Customer = "C1" }));
        desk.Given(Sue, Nine, hold);
        Assert.Equal(CustomerFileCodes.AlreadyOnHold, desk.Told(Robot, Nine, hold));
        Assert.Equal(CoreCodes.NotPermitted, desk.Told(Robot, Nine, new ReleaseFileHold { Customer = "C1" }));
        desk.Given(Sue, Nine, new ReleaseFileHold { Customer = "C1" });
        Assert.Equal(RefusalKind.InvalidState, desk.Told(Sue, Nine, new ReleaseFileHold { Customer = "C1" })?.Kind);
    }

    [Fact]
    public void Two_files_become_one_person_by_two_people_and_can_be_parted_again()
    {
        var desk = WithFiles();
        var propose = new ProposeFileLink { Customer = "C1", With = "C2" };
        var confirm = new ConfirmFileLink { Customer = "C2", With = "C1" };
        Assert.Equal(CustomerFileCodes.NotProposed, desk.Told(Ann, Nine, confirm));
        Assert.Equal(CoreCodes.NotFound, desk.Told(Ann, Nine, propose with { With = "C3" }));
        Assert.Equal(CustomerFileCodes.LinkedToItself, desk.Told(Ann, Nine, propose with { With = "C1" }));
        Assert.Equal(CustomerFileCodes.MalformedReference, desk.Told(Ann, Nine, propose with { With = "" }));
        desk.Given(Ann, Nine, propose);
        Assert.Equal(CustomerFileCodes.AlreadyLinked, desk.Told(Bob, Nine, propose));
        Assert.Equal(CustomerFileCodes.AlreadyLinked, desk.Told(Bob, Nine, propose with { Customer = "C2", With = "C1" }));
        Assert.Equal(CustomerFileCodes.ProposerConfirms, desk.Told(Ann, Nine, confirm));
        Assert.Equal(CustomerFileCodes.ProposerConfirms, desk.Told(Actor.Supervisor("ann"), Nine, confirm));
        desk.Given(Bob, Nine, confirm);
        Assert.Equal(new FileLink { With = "C2", ProposedBy = Ann, ConfirmedBy = Bob }, Assert.Single(desk.File("C1")!.Links));
        Assert.Equal(new FileLink { With = "C1", ProposedBy = Ann, ConfirmedBy = Bob }, Assert.Single(desk.File("C2")!.Links));
        Assert.Equal(CustomerFileCodes.NotProposed, desk.Told(Bob, Nine, confirm));

        desk.Given(Cleo, Nine, new AskForErasure { Customer = "C1" }).Given(Sue, Nine, Erase).Given(Ann, Nine, new UnlinkFile { Customer = "C2", With = "C1" });
        Assert.Empty(desk.File("C1")!.Links);
        Assert.Empty(desk.File("C2")!.Links);
        Assert.Equal(CustomerFileCodes.NotLinked, desk.Told(Ann, Nine, new UnlinkFile { Customer = "C2", With = "C1" }));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_id_is_neither_linked_nor_unlinked(string? with)
    {
        var desk = WithFiles();
        Assert.Equal(CustomerFileCodes.MalformedReference, desk.Told(Ann, Nine, new ProposeFileLink { Customer = "C1", With = with! }));
        Assert.Equal(CustomerFileCodes.MalformedReference, desk.Told(Ann, Nine, new ConfirmFileLink { Customer = "C1", With = with! }));
        Assert.Equal(CustomerFileCodes.MalformedReference, desk.Told(Ann, Nine, new UnlinkFile { Customer = "C1", With = with! }));
    }

    [Fact]
    public void Whoever_has_no_file_can_ask_for_no_erasure_and_nobody_looks_for_complaints_of_theirs()
    {
        var desk = new CareDesk();
        Assert.Equal(CoreCodes.InvalidId, desk.Told(Cleo, Nine, new AskForErasure { Customer = "" }));
        Assert.Equal(CoreCodes.NotFound, desk.Told(Cleo, Nine, new AskForErasure { Customer = "C1" }));
        Assert.Equal(CoreCodes.InvalidId, desk.Told(Sue, Nine, new EraseCustomer { Customer = null! }));
    }

    [Fact]
    public void A_restricted_file_is_not_linked()
    {
        var desk = WithFiles().Given(Sue, Nine, new RestrictCustomer { Customer = "C2", Reason = "a dispute" });
        Assert.Equal(CoreCodes.InvalidState, desk.Told(Ann, Nine, new ProposeFileLink { Customer = "C1", With = "C2" }));
        Assert.Empty(desk.File("C1")!.Links);
    }

    public static TheoryData<string, RegisterCustomer> Unsound => new()
    {
        { "a contact that is none", Everything with { Contacts = [null!] } },
        { "a contact of no kind", Everything with { Contacts = [new() { Kind = null!, Address = "x" }] } },
        { "a contact without address", Everything with { Contacts = [new() { Kind = ContactKind.Phone, Address = " " }] } },
        { "a contact of no address", Everything with { Contacts = [new() { Kind = ContactKind.Phone, Address = null! }] } },
        { "a need that is none", Everything with { Needs = [null!] } },
        { "a need of no text", Everything with { Needs = [new(null!)] } },
        { "a preference that is none", Everything with { Preferences = [null!] } },
        { "a preference of no value", Everything with { Preferences = [new() { Name = "language", Value = null! }] } },
        { "a preference without name", Everything with { Preferences = [new() { Name = "", Value = "zh" }] } },
        { "a preference without value", Everything with { Preferences = [new() { Name = "language", Value = "" }] } },
        { "more needs than 100", Everything with { Needs = [.. Enumerable.Repeat<PersonalText>("a ramp", 101)] } },
        { "a name of more than 10,000 characters", Everything with { Name = new string('x', 10_001) } },
    };

    [Theory]
    [MemberData(nameof(Unsound))]
    public void What_is_personal_is_refused_where_it_is_missing_or_too_much_whether_it_is_new_or_changed(string what, RegisterCustomer register)
    {
        Assert.NotEmpty(what);
        var change = new ChangePersonalData
        {
            Customer = "C1",
            Name = register.Name,
            Contacts = register.Contacts,
            Needs = register.Needs,
            Preferences = register.Preferences,
        };
        Assert.Equal(CustomerFileCodes.MalformedText, new CareDesk().Told(Ann, Nine, register));
        Assert.Equal(CustomerFileCodes.MalformedText, WithFiles().Told(Ann, Nine, change));
    }

    // It threw: the digest of a command was taken before any guard could see that there is no list.
    [Fact]
    public void No_list_is_an_empty_one_for_a_new_file_and_changes_nothing_in_an_old_one()
    {
        var desk = new CareDesk().Given(Ann, Nine, Everything);
        var none = new ChangePersonalData
        {
            Customer = "C9",
            Contacts = default(ImmutableArray<Contact>),
            Needs = default(ImmutableArray<PersonalText>),
            Preferences = default(ImmutableArray<Preference>),
        };
        Assert.Equal(CustomerFileCodes.MalformedText, desk.Told(Ann, Nine, none));
        desk.Given(Ann, Nine, none with { Name = "Annabel Poe" });
        Assert.Equal((2, 1, 1), (desk.File("C9")!.Contacts.Length, desk.File("C9")!.Needs.Length, desk.File("C9")!.Preferences.Length));

        var file = new CareDesk().Given(Ann, Nine, Everything with { Contacts = default, Needs = default, Preferences = default }).File("C9")!;
        Assert.Equal((0, 0, 0), (file.Contacts.Length, file.Needs.Length, file.Preferences.Length));
    }

    [Fact]
    public void Lists_of_100_and_texts_of_10_000_characters_are_taken()
    {
        var most = Everything with { Name = new string('x', 10_000), Needs = [.. Enumerable.Repeat<PersonalText>("a ramp", 100)] };
        Assert.Equal(100, new CareDesk().Given(Ann, Nine, most).File("C9")!.Needs.Length);
    }

    [Fact]
    public void Tier_and_contract_are_ids_each_or_none()
    {
        Assert.Equal(CustomerFileCodes.MalformedReference, new CareDesk().Told(Ann, Nine, Everything with { Tier = "" }));
        Assert.Equal(CustomerFileCodes.MalformedReference, new CareDesk().Told(Ann, Nine, Everything with { Contract = "" }));
        Assert.Null(new CareDesk().Told(Ann, Nine, Everything with { Tier = null, Contract = null }));
    }

    [Fact]
    public void Confirming_one_link_leaves_another_a_proposal()
    {
        var desk = WithFiles().Given(Ann, Nine, Registering("C3"))
            .Given(Ann, Nine, new ProposeFileLink { Customer = "C1", With = "C2" })
            .Given(Ann, Nine, new ProposeFileLink { Customer = "C1", With = "C3" })
            .Given(Bob, Nine, new ConfirmFileLink { Customer = "C1", With = "C3" });
        Assert.Equal([null, Bob], desk.File("C1")!.Links.Select(link => link.ConfirmedBy));
        Assert.Null(Assert.Single(desk.File("C2")!.Links).ConfirmedBy);
    }

    [Fact]
    public void Who_asks_to_be_erased_again_asked_when_they_did_first()
    {
        var desk = WithFiles().Given(Cleo, Nine, new AskForErasure { Customer = "C1" });
        desk.Given(Cleo, Nine.PlusTicks(1), new AskForErasure { Customer = "C1" });
        Assert.Equal(Nine, desk.File()!.ErasureAskedAt);
    }

    [Fact]
    public void What_is_not_on_file_can_be_neither_erased_nor_asked_to_be()
    {
        Assert.Equal(CoreCodes.NotFound, new CareDesk().Told(Sue, Nine, Erase));
        Assert.Equal(CoreCodes.NotFound, new CareDesk().Told(Sue, Nine, new AskForErasure { Customer = "C1" }));
    }

    [Fact]
    public void Only_the_destruction_of_a_files_key_is_for_its_handler()
    {
        var handler = new CustomerFileTimerHandler(new CareDesk().Keys);
        Assert.True(handler.Handles("customer-file", CustomerFileTimers.DestroyKey));
        Assert.False(handler.Handles("customer-file", "timer/tea"));
        Assert.False(handler.Handles("survey", CustomerFileTimers.DestroyKey));
    }
}
