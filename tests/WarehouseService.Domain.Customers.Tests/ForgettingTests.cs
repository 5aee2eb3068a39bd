using System.Security.Cryptography;
using System.Text;
using WarehouseService.Domain.Customers.Tests.Language;
using WarehouseService.Storage.Sqlite;
using static WarehouseService.Domain.Customers.Tests.Language.CareDesk;
using static WarehouseService.Domain.Customers.Tests.Language.People;

namespace WarehouseService.Domain.Customers.Tests;

/// <summary>Looks for the bytes: on real files, and on copies of them as a backup makes.</summary>
public sealed class ForgettingTests : IDisposable
{
    private static readonly string[] Personal =
        ["Xaveria Quillfeather", "+49 5550 777 31337", "+49555077731337", "xaveria@quillfeather.example", "wheelchair-Zyx", "prefers-Klingon"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("warehouse-forgetting-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Nothing_personal_is_readable_in_any_file_or_backup_and_after_erasing_nobody_can_open_it()
    {
        using var store = SqliteStore.Open(Path.Combine(_folder.FullName, "desk.db"));
        using var vault = SqliteKeyVault.Open(Path.Combine(_folder.FullName, "keys.db"));
        var desk = new CareDesk(store, vault).Given(Ann, Nine, Registering()).Given(Ann, Nine, new RegisterCustomer
        {
            Customer = "C7",
            Name = Personal[0],
            Contacts = [new() { Kind = ContactKind.Phone, Address = Personal[1] }, new() { Kind = ContactKind.Email, Address = Personal[3] }],
            Needs = [Personal[4]],
            Preferences = [new() { Name = "tongue", Value = Personal[5] }],
        });
        desk.Given(Ann, Nine, new ChangePersonalData { Customer = "C7", Contacts = [new() { Kind = ContactKind.Phone, Address = Personal[2] }] });
        Assert.True(await desk.Files.IsReachedAtAsync("default", "C7", Personal[1]));
        Assert.True((await desk.Views.LookAsync("C7", desk.Context(Sue, Nine))).IsSuccess);
        Assert.Equal(CoreCodes.AlreadyExists, desk.Told(Ann, Nine, Registering("C7") with { Name = Personal[0] }));

        var before = Backup("before");
        Assert.Contains(before.Keys, file => file.EndsWith("desk.db-wal", StringComparison.Ordinal));
        AssertNothingPersonal(before);
        var wrapped = (await vault.FindAsync("default", "C7"))!;
        var key = (await desk.Keys.FindAsync("default", "C7"))!;
        Assert.Contains(before.Values, bytes => bytes.AsSpan().IndexOf(wrapped) >= 0);
        Assert.All(before.Values, bytes => Assert.True(bytes.AsSpan().IndexOf(key.Secret) < 0, "The key itself is never written."));

        desk.Given(Actor.Customer("C7"), Nine, new AskForErasure { Customer = "C7" }).Given(Sue, Nine, new EraseCustomer { Customer = "C7" });

        var after = Backup("after");
        AssertNothingPersonal(after);
        Assert.All(after, file =>
        {
            Assert.True(file.Value.AsSpan().IndexOf(wrapped) < 0, $"{file.Key} still holds the key.");
            Assert.True(file.Value.AsSpan().IndexOf(wrapped.AsSpan(^16)) < 0 && file.Value.AsSpan().IndexOf(wrapped.AsSpan(0, 24)) < 0, $"{file.Key} still holds part of the key.");
        });

        // What is sealed is still there, word by word, and the master key opens nothing of it; another customer's is untouched.
        var registered = (CustomerRegistered)desk.FileRecords.HistoryAsync("default", "C7").ToBlockingEnumerable().First().Event;
        Assert.Contains(after.Values, bytes => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(registered.Name.Value)) >= 0);
        using var restored = SqliteKeyVault.Open(Path.Combine(_folder.FullName, "after", "keys.db"));
        var keys = new VaultedPersonKeys(restored, CareDesk.Random, Master);
        Assert.Null(await keys.FindAsync("default", "C7"));
        var anew = await keys.CreateAsync("default", "C7");
        Assert.ThrowsAny<CryptographicException>(() => Cipher.Open(anew, PersonalFields.Name, registered.Name));
        Assert.Equal("Cleo Customer", desk.Reader("C1").Read(PersonalFields.Name, desk.File("C1")!.Name).Text);
    }

    [Fact]
    public void The_search_itself_finds_what_is_written_readably()
    {
        using var store = SqliteStore.Open(Path.Combine(_folder.FullName, "desk.db"));
        new CareDesk(store).Given(Ann, Nine, Registering()).Given(Ann, Nine, new SetCustomerTerms { Customer = "C1", Tier = Personal[4] });
        Assert.Throws<Xunit.Sdk.AllException>(() => AssertNothingPersonal(Backup("found")));
    }

    private Dictionary<string, byte[]> Backup(string name)
    {
        var target = _folder.CreateSubdirectory(name);
        foreach (var file in _folder.GetFiles())
        {
            using var source = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = File.Create(Path.Combine(target.FullName, file.Name));
            source.CopyTo(copy);
        }

        return target.GetFiles().ToDictionary(file => file.FullName, file => File.ReadAllBytes(file.FullName));
    }

    private static void AssertNothingPersonal(Dictionary<string, byte[]> files) => Assert.All(files, file => Assert.All(Personal, text =>
    {
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            foreach (var form in (string[])[text, text.ToLowerInvariant(), Convert.ToBase64String(Encoding.UTF8.GetBytes(text))[..^4]])
            {
                Assert.True(file.Value.AsSpan().IndexOf(encoding.GetBytes(form)) < 0, $"{file.Key} holds '{form}' in {encoding.WebName}.");
            }
        }

        // Nor a plain digest of it, from which it could be guessed.
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        Assert.True(file.Value.AsSpan().IndexOf(digest) < 0);
        Assert.True(file.Value.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Convert.ToHexString(digest))) < 0);
    }));
}
