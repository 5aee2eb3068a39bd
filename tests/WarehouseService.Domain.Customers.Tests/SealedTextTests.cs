using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using WarehouseService.Domain.Customers.Tests.Language;
using WarehouseService.Domain.Storage;
using static WarehouseService.Domain.Customers.Tests.Language.CareDesk;
using static WarehouseService.Domain.Customers.Tests.Language.People;

namespace WarehouseService.Domain.Customers.Tests;

/// <summary>Notes with free text in a store that seals it, and in the store below.</summary>
public sealed class SealedTextTests
{
    private readonly Notebook _notes = new();

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.Constant(""),
        Gen.Constant(FreeText.Erased),
        Gen.Constant("""{"for":"C1","sealed":"AQID"}"""),
        Gen.Constant("\u202eright to left\u202c \u200f, 箱子破了 👩‍👩‍👧‍👦, \"quoted\" \\ \r\n\t \u0001\u007f\u2028 </script>"),
        Gen.Elements('a', '"', '\\', 'é', '箱', '\u202e', '\u0001', '\u2028', '/').ArrayOf().Select(letters => new string(letters)),
        ArbMap.Default.GeneratorFor<UnicodeString>().Select(text => text.Get).Where(text => text is not null && Identifier.IsStorable(text)));

    [Property(MaxTest = 300)]
    public Property Whatever_is_written_comes_back_byte_for_byte_and_only_sealed_is_it_kept() => Prop.ForAll(
        AnyText.ToArbitrary(), AnyText.ToArbitrary(), AnyText.ToArbitrary(), (text, first, second) =>
        {
            var notes = new Notebook();
            var payload = Notebook.PayloadOf(text, first, second);
            notes.Write("N1", "C1", payload);

            return (notes.Read("N1") == payload && notes.Journal("N1").Single().Payload == payload && notes.List().Single().Payload == payload)
                .Label($"{payload} came back as {notes.Read("N1")}")
                .And(Notebook.ValuesIn(notes.KeptDocument("N1")) is [JsonValueKind.Object, JsonValueKind.Object, JsonValueKind.Object])
                .And(Notebook.ValuesIn(notes.KeptJournal("N1").Single()) is [JsonValueKind.Object, JsonValueKind.Object, JsonValueKind.Object]);
        });

    [Fact]
    public void A_text_of_a_million_characters_comes_back_whatever_it_is_made_of()
    {
        foreach (var one in (string[])["x", "箱", "\u202e", "\"", "\u0001", "👍"])
        {
            var payload = Notebook.PayloadOf(string.Concat(Enumerable.Repeat(one, FreeText.Longest / one.Length)));
            _notes.Write($"N {one[0] + 0}", "C1", payload);
            Assert.True(payload == _notes.Read($"N {one[0] + 0}"), $"{one} did not come back.");
        }
    }

    [Fact]
    public void Everything_else_of_a_payload_stays_as_it_was()
    {
        _notes.Write("N1", "C1", """{"id":"N1",  "text":"secret","texts":"no member","hold":{"text":"not here","reason":null},"n":1.50,"subject":{"text":"nor here"}}""");
        Assert.Matches(
            """^{"id":"N1",  "text":{"for":"C1","sealed":"[A-Za-z0-9+/=]+"},"texts":"no member","hold":{"text":"not here","reason":null},"n":1.50,"subject":{"text":"nor here"}}$""",
            _notes.KeptDocument("N1"));
    }

    [Fact]
    public async Task Once_the_customer_is_erased_a_mark_stands_for_every_text_and_the_digest_equals_none()
    {
        _notes.Register("C1").Write("N1", "C1", Notebook.PayloadOf("secret"), commandId: "once");
        Assert.Equal("digest of once", (await _notes.Store.LoadAsync(Notebook.KeyOf("N1"), "once")).Receipt!.Digest);
        Assert.DoesNotContain("digest of once", (await _notes.Below.LoadAsync(Notebook.KeyOf("N1"), "once")).Receipt!.Digest, StringComparison.Ordinal);

        _notes.Erase("C1");
        Assert.Equal(Notebook.PayloadOf(FreeText.Erased), _notes.Read("N1"));
        Assert.Equal(Notebook.PayloadOf(FreeText.Erased), _notes.Journal("N1").Single().Payload);
        Assert.Equal(Notebook.PayloadOf(FreeText.Erased), _notes.List().Single().Payload);
        Assert.NotEqual("digest of once", (await _notes.Store.LoadAsync(Notebook.KeyOf("N1"), "once")).Receipt!.Digest);
    }

    [Fact]
    public async Task What_is_written_for_somebody_who_is_erased_is_not_kept_and_they_get_no_key()
    {
        _notes.Register("C1").Erase("C1").Write("N1", "C1", Notebook.PayloadOf("secret"), commandId: "late");
        Assert.Equal(Notebook.PayloadOf(FreeText.Erased), _notes.KeptDocument("N1"));
        Assert.Equal(Notebook.PayloadOf(FreeText.Erased), _notes.KeptJournal("N1").Single());
        Assert.Null(await _notes.Keys.FindAsync(CommandContext.DefaultTenant, "C1"));
        Assert.Equal("sealed:", (await _notes.Store.LoadAsync(Notebook.KeyOf("N1"), "late")).Receipt!.Digest);
    }

    [Fact]
    public async Task Somebody_without_a_file_gets_a_key_and_is_forgotten_once_they_have_a_file_and_are_erased()
    {
        _notes.Write("N1", "C1", Notebook.PayloadOf("secret"));
        var key = (await _notes.Keys.FindAsync(CommandContext.DefaultTenant, "C1"))!.Secret.ToArray();
        _notes.Register("C1");
        Assert.Equal(key, (await _notes.Keys.FindAsync(CommandContext.DefaultTenant, "C1"))!.Secret.ToArray());
        Assert.Equal(Notebook.PayloadOf("secret"), _notes.Read("N1"));
        _notes.Erase("C1");
        Assert.Equal(Notebook.PayloadOf(FreeText.Erased), _notes.Read("N1"));
    }

    [Fact]
    public async Task Somebody_who_is_registered_and_erased_while_a_text_is_being_sealed_has_no_key_afterwards()
    {
        var notes = new Notebook(keys => new BeforeCreating(keys));
        ((BeforeCreating)notes.Keys).Meanwhile = () => notes.Register("C1").Erase("C1");
        notes.Write("N1", "C1", Notebook.PayloadOf("secret"));
        Assert.Equal(Notebook.PayloadOf(FreeText.Erased), notes.KeptDocument("N1"));
        Assert.Null(await notes.Keys.FindAsync(CommandContext.DefaultTenant, "C1"));
    }

    [Fact]
    public void Somebody_who_is_registered_while_a_text_is_being_sealed_has_it_under_the_key_of_their_file()
    {
        var notes = new Notebook(keys => new AfterLooking(keys));
        ((AfterLooking)notes.Keys).Meanwhile = () => notes.Register("C1");
        notes.Write("N1", "C1", Notebook.PayloadOf("secret"));
        Assert.Equal(Notebook.PayloadOf("secret"), notes.Read("N1"));
        notes.Erase("C1");
        Assert.Equal(Notebook.PayloadOf(FreeText.Erased), notes.Read("N1"));
    }

    [Fact]
    public async Task Neither_an_unsound_batch_nor_one_that_was_cancelled_makes_a_key()
    {
        var batch = _notes.BatchOf("N1", "C1", Notebook.PayloadOf("secret"));
        await Assert.ThrowsAsync<ArgumentException>(() => _notes.Store.CommitAsync(batch with { Commits = [] }));
        await Assert.ThrowsAsync<ArgumentException>(() => _notes.Store.CommitAsync(batch with { CommandId = "another" }));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _notes.Store.CommitAsync(batch, new(canceled: true)));
        Assert.Null(await _notes.Vault.FindAsync(CommandContext.DefaultTenant, "C1"));
    }

    [Fact]
    public async Task A_lost_key_of_somebody_who_is_not_erased_stops_writing_rather_than_making_another()
    {
        _notes.Register("C1").Write("N1", "C1", Notebook.PayloadOf("secret"));
        await _notes.Keys.DestroyAsync(CommandContext.DefaultTenant, "C1");
        Assert.Throws<System.Security.Cryptography.CryptographicException>(() => _notes.Write("N1", "C1", Notebook.PayloadOf("more"), expected: 1));
        Assert.Null(await _notes.Keys.FindAsync(CommandContext.DefaultTenant, "C1"));
    }

    [Fact]
    public void A_customer_who_writes_into_the_record_of_another_one_is_forgotten_there_too()
    {
        _notes.Register("C1").Register("C2").Write("N1", "C2", Notebook.PayloadOf("secret"), by: Cleo);
        _notes.Erase("C1");
        Assert.Equal(Notebook.PayloadOf(FreeText.Erased), _notes.Journal("N1").Single().Payload);
        Assert.Equal(Notebook.PayloadOf("secret"), _notes.Read("N1"));
        _notes.Erase("C2");
        Assert.Equal(Notebook.PayloadOf(FreeText.Erased), _notes.Read("N1"));
    }

    [Fact]
    public void A_text_stays_that_of_its_customer_when_the_record_passes_to_another_one()
    {
        _notes.Register("C1").Register("C2").Write("N1", "C1", Notebook.PayloadOf("theirs", "theirs too", "theirs as well"));
        _notes.Write("N1", "C2", Notebook.PayloadOf("theirs", "new", "theirs as well"), expected: 1);
        _notes.Write("N1", "C2", Notebook.PayloadOf("theirs", "new", "newer"), expected: 2);
        Assert.Equal(Notebook.PayloadOf("theirs", "new", "newer"), _notes.Read("N1"));
        _notes.Erase("C1");
        Assert.Equal(Notebook.PayloadOf(FreeText.Erased, "new", "newer"), _notes.Read("N1"));
        _notes.Write("N1", "C2", _notes.Read("N1"), expected: 3);
        Assert.Equal(Notebook.PayloadOf(FreeText.Erased, "new", "newer"), _notes.Read("N1"));
        _notes.Erase("C2");
        Assert.Equal(Notebook.PayloadOf(FreeText.Erased, "@", FreeText.Erased).Replace("@", FreeText.Erased, StringComparison.Ordinal), _notes.Read("N1"));
    }

    [Fact]
    public async Task A_replay_is_answered_with_the_digest_of_then_whoever_it_was_sealed_for()
    {
        var longest = new string('箱', Identifier.MaxLength);
        _notes.Write("N1", longest, Notebook.PayloadOf("secret"), commandId: "once");
        var again = Assert.IsType<AlreadyCommitted>(await _notes.Store.CommitAsync(_notes.BatchOf("N1", "C2", Notebook.PayloadOf("other"), commandId: "once")));
        Assert.Equal(["digest of once"], again.Receipts.Select(receipt => receipt.Digest));
    }

    [Theory]
    [InlineData("sealed:")]
    [InlineData("sealed:AQID")]
    [InlineData("sealed:AQID:")]
    [InlineData("sealed:%%%:C1")]
    [InlineData("sealed:AQID:C1")]
    public async Task A_digest_that_only_looks_sealed_is_left_as_it_is(string digest)
    {
        _notes.Register("C1");
        await _notes.Below.CommitAsync(_notes.BatchOf("N1", "C1", Notebook.PayloadOf("plain"), commandId: "before") with { Digest = digest });
        Assert.Equal(digest, (await _notes.Store.LoadAsync(Notebook.KeyOf("N1"), "before")).Receipt!.Digest);
    }

    [Fact]
    public async Task A_command_that_says_nothing_keeps_its_digest_and_needs_no_key()
    {
        _notes.Write("N1", "C1", """{"id":"N1"}""", commandId: "once");
        Assert.Equal("digest of once", (await _notes.Below.LoadAsync(Notebook.KeyOf("N1"), "once")).Receipt!.Digest);
        Assert.Null(await _notes.Keys.FindAsync(CommandContext.DefaultTenant, "C1"));
    }

    [Fact]
    public async Task A_record_without_customer_and_a_kind_without_free_text_keep_theirs()
    {
        _notes.Write("N1", null, Notebook.PayloadOf("plain"));
        Assert.Equal(Notebook.PayloadOf("plain"), _notes.KeptDocument("N1"));
        _notes.Write("N2", "C1", Notebook.PayloadOf("plain"), kind: "other");
        Assert.Equal(Notebook.PayloadOf("plain"), _notes.KeptDocument("N2", "other"));
        Assert.Equal(Notebook.PayloadOf("plain"), (await _notes.Store.LoadAsync(Notebook.KeyOf("N2", "other"), null)).Document!.Payload);
    }

    [Fact]
    public async Task What_was_written_before_is_read_as_it_is_and_sealed_when_it_is_written_again()
    {
        await _notes.Below.CommitAsync(_notes.BatchOf("N1", "C1", Notebook.PayloadOf("plain"), commandId: "before"));
        Assert.Equal(Notebook.PayloadOf("plain"), _notes.Read("N1"));
        Assert.Equal("digest of before", (await _notes.Store.LoadAsync(Notebook.KeyOf("N1"), "before")).Receipt!.Digest);
        _notes.Write("N1", "C1", _notes.Read("N1"), expected: 1);
        Assert.DoesNotContain("plain", _notes.KeptDocument("N1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_was_changed_or_moved_is_unreadable_and_damage_is_left_for_the_format_to_name()
    {
        _notes.Write("N1", "C1", Notebook.PayloadOf("secret"));
        var kept = _notes.KeptDocument("N1");
        await _notes.Below.CommitAsync(_notes.BatchOf("N2", "C1", kept));
        Assert.Contains("default/note/N2 at version 1", Assert.Throws<UnreadableRecordException>(() => _notes.Read("N2")).Message, StringComparison.Ordinal);
        Assert.Throws<UnreadableRecordException>(() => _notes.List());

        foreach (var damaged in (string[])
            [kept[..^5], "", "no JSON", """{"text":{"for":"C1"}}""", """{"text":{"for":"","sealed":"AQID"}}""", """{"text":{"for":"C1","sealed":"%%%"}}""", """{"text":{"for":1,"sealed":"AQID"}}""",
            """{"text":{"for":"C1","sealed":1}}""", """{"text":{"sealed":"AQID","for":"C1"}}""", """{"text":{"of":"C1","sealed":"AQID"}}""",
            """{"text":{"for":"C1","open":"AQID"}}""", """{"text":{"for":"C1","sealed":"AQID","more":1}}""", """{"text":{}}"""])
        {
            var notes = new Notebook();
            await notes.Below.CommitAsync(notes.BatchOf("N1", "C1", damaged));
            Assert.Equal(damaged, notes.Read("N1"));
            Assert.Equal(damaged, notes.Journal("N1").Single().Payload);
        }
    }

    [Fact]
    public async Task The_desk_finds_a_repeated_command_before_erasing_and_tells_a_reused_id_afterwards()
    {
        var desk = new CareDesk(_notes.Store, _notes.Vault);
        desk.Given(Ann, Nine, Registering()).Given(Ann, Nine, new PlanVisit { FollowUp = "F1", Customer = "C1", DueAt = Nine + Duration.FromDays(1) });
        var complete = new CompleteFollowUp { FollowUp = "F1", Outcome = "crying" };
        Assert.False(desk.Ask(Ann, Nine, complete, "once").Value.Replayed);
        Assert.True(desk.Ask(Ann, Nine, complete, "once").Value.Replayed);
        Assert.Equal(CoreCodes.CommandIdReused, desk.Told(Ann, Nine, complete with { Outcome = "laughing" }, "once"));
        Assert.DoesNotContain("crying", (await _notes.Below.LoadAsync(new("default", "follow-up", "F1"), null)).Document!.Payload, StringComparison.Ordinal);

        desk.Given(Cleo, Nine, new AskForErasure { Customer = "C1" });
        Assert.False(desk.Ask(Sue, Nine, new EraseCustomer { Customer = "C1" }, "erase").Value.Replayed);
        Assert.True(desk.Ask(Sue, Nine, new EraseCustomer { Customer = "C1" }, "erase").Value.Replayed);
        Assert.Equal(FreeText.Erased, desk.FollowUp("F1")!.Outcome);
        Assert.Equal(CoreCodes.CommandIdReused, desk.Told(Ann, Nine, complete, "once"));
    }

    // Registers somebody just after the first look for a key.
    private sealed class AfterLooking(IPersonKeys keys) : IPersonKeys
    {
        public Action? Meanwhile { get; set; }

        public Task<PersonKey> CreateAsync(string tenant, string person, CancellationToken cancellationToken = default) =>
            keys.CreateAsync(tenant, person, cancellationToken);

        public async Task<PersonKey?> FindAsync(string tenant, string person, CancellationToken cancellationToken = default)
        {
            var found = await keys.FindAsync(tenant, person, cancellationToken);
            var meanwhile = Meanwhile;
            Meanwhile = null;
            meanwhile?.Invoke();
            return found;
        }

        public Task DestroyAsync(string tenant, string person, CancellationToken cancellationToken = default) =>
            keys.DestroyAsync(tenant, person, cancellationToken);
    }

    // Registers and erases somebody between the look for a key and its making.
    private sealed class BeforeCreating(IPersonKeys keys) : IPersonKeys
    {
        public Action? Meanwhile { get; set; }

        public Task<PersonKey> CreateAsync(string tenant, string person, CancellationToken cancellationToken = default)
        {
            var meanwhile = Meanwhile;
            Meanwhile = null;
            meanwhile?.Invoke();
            return keys.CreateAsync(tenant, person, cancellationToken);
        }

        public Task<PersonKey?> FindAsync(string tenant, string person, CancellationToken cancellationToken = default) =>
            keys.FindAsync(tenant, person, cancellationToken);

        public Task DestroyAsync(string tenant, string person, CancellationToken cancellationToken = default) =>
            keys.DestroyAsync(tenant, person, cancellationToken);
    }
}
