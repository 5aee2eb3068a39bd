using WarehouseService.Domain.Storage;

namespace WarehouseService.Storage.Tests.Vaults;

/// <summary>What every vault of secrets keeps to.</summary>
public abstract class VaultClauses : IDisposable
{
    private readonly Lazy<IKeyVault> vault;

    protected VaultClauses() => vault = new(Create);

    protected IKeyVault Vault => vault.Value;

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_secret_is_found_as_it_was_added()
    {
        byte[] secret = [0, 255, 0, 7];
        Assert.Equal(secret, await Vault.AddAsync("acme", "C1", secret));
        Assert.Equal(secret, await Vault.FindAsync("acme", "C1"));
    }

    [Fact]
    public async Task Whoever_adds_second_is_told_the_first()
    {
        await Vault.AddAsync("acme", "C1", [1]);
        Assert.Equal([1], await Vault.AddAsync("acme", "C1", [2]));
        Assert.Equal([1], await Vault.FindAsync("acme", "C1"));
    }

    [Fact]
    public async Task Tenants_and_ids_that_differ_by_case_never_share_a_secret()
    {
        await Vault.AddAsync("acme", "C1", [1]);
        Assert.Null(await Vault.FindAsync("other", "C1"));
        Assert.Null(await Vault.FindAsync("acme", "c1"));
        Assert.Null(await Vault.FindAsync("Acme", "C1"));
    }

    [Fact]
    public async Task What_is_destroyed_is_gone_alone_and_destroying_again_has_no_effect()
    {
        await Vault.AddAsync("acme", "C1", [1]);
        await Vault.AddAsync("acme", "C2", [2]);
        await Vault.DestroyAsync("acme", "C1");
        await Vault.DestroyAsync("acme", "C1");
        await Vault.DestroyAsync("acme", "C3");
        Assert.Null(await Vault.FindAsync("acme", "C1"));
        Assert.Equal([2], await Vault.FindAsync("acme", "C2"));
    }

    [Fact]
    public async Task What_a_caller_does_to_its_bytes_afterwards_changes_nothing()
    {
        byte[] secret = [1, 2];
        var kept = await Vault.AddAsync("acme", "C1", secret);
        secret[0] = 9;
        kept[1] = 9;
        (await Vault.FindAsync("acme", "C1"))![0] = 9;
        Assert.Equal([1, 2], await Vault.FindAsync("acme", "C1"));
    }

    [Fact]
    public async Task Of_many_who_add_at_once_all_are_told_the_same()
    {
        for (var i = 0; i < 100; i++)
        {
            using var start = new Barrier(4);
            var told = await Task.WhenAll(Enumerable.Range(0, 4).Select(who => Task.Run(() =>
            {
                start.SignalAndWait();
                return Vault.AddAsync("acme", $"C{i}", [(byte)who]);
            })));
            Assert.Single(told.Select(secret => secret[0]).Distinct());
        }
    }

    // Destroying a key overwrote the bytes that a reader was copying at that moment: it was handed a key of zeros, and the work it did for a
    // customer who was just being forgotten failed as if the key were damaged.
    [Fact]
    public async Task A_secret_that_is_destroyed_while_it_is_read_is_read_whole_or_not_at_all()
    {
        var secret = Enumerable.Repeat((byte)1, IKeyVault.MaxSecretLength).ToArray();
        for (var i = 0; i < 100; i++)
        {
            await Vault.AddAsync("acme", $"C{i}", secret);
            using var start = new Barrier(2);
            await Task.WhenAll(
                Task.Run(async () =>
                {
                    start.SignalAndWait();
                    while (await Vault.FindAsync("acme", $"C{i}") is { } read)
                    {
                        Assert.Equal(secret, read);
                    }
                }),
                Task.Run(async () =>
                {
                    start.SignalAndWait();
                    Thread.SpinWait(500);
                    await Vault.DestroyAsync("acme", $"C{i}");
                }));
        }
    }

    [Fact]
    public async Task Bad_arguments_are_the_callers_bug()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Vault.FindAsync("", "C1"));
        await Assert.ThrowsAsync<ArgumentException>(() => Vault.FindAsync("acme", "\n"));
        await Assert.ThrowsAsync<ArgumentException>(() => Vault.AddAsync("acme", "", [1]));
        await Assert.ThrowsAsync<ArgumentException>(() => Vault.AddAsync("acme", "C1", []));
        await Assert.ThrowsAsync<ArgumentException>(() => Vault.AddAsync("acme", "C1", new byte[IKeyVault.MaxSecretLength + 1]));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Vault.AddAsync("acme", "C1", null!));
        await Assert.ThrowsAsync<ArgumentException>(() => Vault.DestroyAsync("acme", ""));
        Assert.Equal(IKeyVault.MaxSecretLength, (await Vault.AddAsync("acme", "C1", new byte[IKeyVault.MaxSecretLength])).Length);
    }

    [Fact]
    public async Task Cancelled_before_it_began_a_call_has_no_effect()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Vault.AddAsync("acme", "C1", [1]);
        await Assert.ThrowsAsync<OperationCanceledException>(() => Vault.FindAsync("acme", "C1", cancelled.Token));
        await Assert.ThrowsAsync<OperationCanceledException>(() => Vault.AddAsync("acme", "C2", [1], cancelled.Token));
        await Assert.ThrowsAsync<OperationCanceledException>(() => Vault.DestroyAsync("acme", "C1", cancelled.Token));
        Assert.Equal([1], await Vault.FindAsync("acme", "C1"));
        Assert.Null(await Vault.FindAsync("acme", "C2"));
    }

    protected abstract IKeyVault Create();

    protected virtual void Dispose(bool disposing)
    {
        if (vault.IsValueCreated)
        {
            (vault.Value as IDisposable)?.Dispose();
        }
    }
}
