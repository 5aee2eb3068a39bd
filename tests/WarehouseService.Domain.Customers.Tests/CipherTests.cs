using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using WarehouseService.Domain.Customers.Tests.Language;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Customers.Tests;

public sealed class CipherTests
{
    private static readonly AesGcmCipher Cipher = CareDesk.Cipher;

    [Property]
    public bool What_was_sealed_opens_as_it_was(UnicodeString text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = text.Get ?? "";
        return !Identifier.IsStorable(plain) || Cipher.Open(Key("C1"), "name", Cipher.Seal(Key("C1"), "name", plain)) == plain;
    }

    [Fact]
    public void The_same_text_sealed_twice_differs_and_its_digest_does_not()
    {
        Assert.NotEqual(Cipher.Seal(Key("C1"), "name", "Ann"), Cipher.Seal(Key("C1"), "name", "Ann"));
        Assert.Equal(Cipher.Digest(Key("C1"), "name", "Ann"), Cipher.Digest(Key("C1"), "name", "Ann"));
    }

    [Fact]
    public void A_sealed_text_moves_to_no_other_tenant_person_or_field()
    {
        var sealedText = Cipher.Seal(Key("C1"), "name", "Ann");
        Assert.ThrowsAny<CryptographicException>(() => Cipher.Open(Key("C1"), "need", sealedText));
        Assert.ThrowsAny<CryptographicException>(() => Cipher.Open(Key("C2"), "name", sealedText));
        Assert.ThrowsAny<CryptographicException>(() => Cipher.Open(Key("C1", "other"), "name", sealedText));
        Assert.ThrowsAny<CryptographicException>(() => Cipher.Open(Key("C1", secret: 2), "name", sealedText));
    }

    [Fact]
    public void A_digest_is_of_one_key_tenant_person_field_and_text()
    {
        string[] digests =
        [
            Cipher.Digest(Key("C1"), "name", "Ann"), Cipher.Digest(Key("C1"), "need", "Ann"), Cipher.Digest(Key("C2"), "name", "Ann"),
            Cipher.Digest(Key("C1", "other"), "name", "Ann"), Cipher.Digest(Key("C1", secret: 2), "name", "Ann"), Cipher.Digest(Key("C1"), "name", "Anna"),
        ];
        Assert.Equal(digests.Length, digests.Distinct().Count());
        Assert.All(digests, digest => Assert.Equal(64, digest.Length));
    }

    [Fact]
    public void Whatever_byte_is_changed_or_cut_it_does_not_open()
    {
        var bytes = Convert.FromBase64String(Cipher.Seal(Key("C1"), "name", "Ann").Value);
        for (var i = 0; i < bytes.Length; i++)
        {
            byte[] changed = [.. bytes];
            changed[i] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => Cipher.Open(Key("C1"), "name", new(Convert.ToBase64String(changed))));
            Assert.ThrowsAny<CryptographicException>(() => Cipher.Open(Key("C1"), "name", new(Convert.ToBase64String(bytes.AsSpan(0, i)))));
        }
    }

    [Fact]
    public void Nothing_that_may_be_logged_says_anything()
    {
        var key = Key("C1");
        Assert.Equal("key of default/C1", key.ToString());
        Assert.Equal("master key m1", CareDesk.Master.ToString());
        Assert.Equal("(sealed)", Cipher.Seal(key, "name", "Ann").ToString());
        Assert.Equal("(personal)", $"{PersonalValue.Of("Ann")}");
        Assert.Equal("(none) (erased)", $"{PersonalValue.None} {PersonalValue.Erased}");
        var command = new RegisterCustomer { Customer = "C1", Name = "Annabel", Contacts = [new() { Kind = ContactKind.Phone, Address = "5550199" }] };
        Assert.DoesNotContain("Annabel", command.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("5550199", command.Contacts[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_is_no_personal_text()
    {
        Assert.Null(PersonalText.FromString(null));
        Assert.Equal("Ann", PersonalText.FromString("Ann").Plain);
    }

    [Fact]
    public async Task A_person_has_one_key_whoever_asks_until_it_is_destroyed()
    {
        var keys = new VaultedPersonKeys(new InMemoryKeyVault(), CareDesk.Random, CareDesk.Master);
        Assert.Null(await keys.FindAsync("default", "C1"));
        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => keys.CreateAsync("default", "C1"))));
        Assert.Single(made.Select(key => Convert.ToHexString(key.Secret)).Distinct());
        Assert.NotEqual(Convert.ToHexString(made[0].Secret), Convert.ToHexString((await keys.CreateAsync("default", "C2")).Secret));

        await keys.DestroyAsync("default", "C1");
        Assert.Null(await keys.FindAsync("default", "C1"));
    }

    [Fact]
    public async Task Neither_the_vault_nor_another_master_key_opens_anything()
    {
        var vault = new InMemoryKeyVault();
        var key = await new VaultedPersonKeys(vault, CareDesk.Random, CareDesk.Master).CreateAsync("default", "C1");
        var wrapped = (await vault.FindAsync("default", "C1"))!;
        Assert.True(wrapped.AsSpan().IndexOf(key.Secret) < 0);

        var forged = new MasterKey("m1", new byte[MasterKey.Length]);
        var later = new MasterKey("m2", new byte[MasterKey.Length]);
        await Assert.ThrowsAnyAsync<CryptographicException>(() => new VaultedPersonKeys(vault, CareDesk.Random, forged).FindAsync("default", "C1"));
        var unknown = await Assert.ThrowsAsync<CryptographicException>(() => new VaultedPersonKeys(vault, CareDesk.Random, later).FindAsync("default", "C1"));
        Assert.Contains("'m1'", unknown.Message, StringComparison.Ordinal);

        // A wrapped key that is put in another's place opens nothing there.
        await vault.AddAsync("default", "C2", wrapped);
        await Assert.ThrowsAnyAsync<CryptographicException>(() => new VaultedPersonKeys(vault, CareDesk.Random, CareDesk.Master).FindAsync("default", "C2"));

        // A new master key wraps what is new and still opens what is old, if both are given.
        var both = new VaultedPersonKeys(vault, CareDesk.Random, later, CareDesk.Master);
        Assert.Equal(Convert.ToHexString(key.Secret), Convert.ToHexString((await both.FindAsync("default", "C1"))!.Secret));
        await both.CreateAsync("default", "C3");
        Assert.NotNull(await new VaultedPersonKeys(vault, CareDesk.Random, later).FindAsync("default", "C3"));
    }

    [Fact]
    public async Task A_master_key_may_be_called_by_the_longest_id()
    {
        var master = new MasterKey(new string('箱', Identifier.MaxLength), new byte[MasterKey.Length]);
        var keys = new VaultedPersonKeys(new InMemoryKeyVault(), CareDesk.Random, master);
        var made = await keys.CreateAsync("default", "C1");
        Assert.Equal(Convert.ToHexString(made.Secret), Convert.ToHexString((await keys.FindAsync("default", "C1"))!.Secret));
    }

    [Fact]
    public async Task Damaged_or_malformed_keys_are_told()
    {
        var vault = new InMemoryKeyVault();
        await vault.AddAsync("default", "C1", [9]);
        await vault.AddAsync("default", "C2", [0, 200, 1]);
        await vault.AddAsync("default", "C3", [0, 2, 1]);
        var keys = new VaultedPersonKeys(vault, CareDesk.Random, CareDesk.Master);
        foreach (var person in (string[])["C1", "C2", "C3"])
        {
            Assert.Equal($"The key of default/{person} is damaged.", (await Assert.ThrowsAsync<CryptographicException>(() => keys.FindAsync("default", person))).Message);
        }

        Assert.Throws<ArgumentException>(() => new MasterKey("m", new byte[31]));
        Assert.Throws<ArgumentException>(() => new PersonKey("default", "C1", new byte[33]));
        Assert.Throws<ArgumentException>(() => new VaultedPersonKeys(vault, CareDesk.Random));
        Assert.Throws<ArgumentException>(() => new VaultedPersonKeys(vault, CareDesk.Random, CareDesk.Master, CareDesk.Master));
        Assert.Throws<FormatException>(() => new SealedText("no Base64!"));
    }

    private static PersonKey Key(string person, string tenant = "default", byte secret = 1) => new(tenant, person, Enumerable.Repeat(secret, PersonKey.Length).ToArray());
}
