using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Customers;

/// <summary>Persons' keys in a vault, each wrapped with a master key of the host's: neither the vault nor the master key alone opens anything.</summary>
/// <threadsafety>Thread-safe if the vault and the source of randomness are.</threadsafety>
public sealed class VaultedPersonKeys : IPersonKeys
{
    private readonly IKeyVault _vault;
    private readonly IRandomSource _random;
    private readonly ImmutableArray<MasterKey> _masters;

    /// <summary>Keys in a vault.</summary>
    /// <param name="vault">Where wrapped keys are.</param>
    /// <param name="random">Where keys and nonces come from.</param>
    /// <param name="masters">The master keys: the first wraps new keys, the others open what they once wrapped.</param>
    /// <exception cref="ArgumentException">There is no master key, or two have one id.</exception>
    public VaultedPersonKeys(IKeyVault vault, IRandomSource random, params ImmutableArray<MasterKey> masters)
    {
        ArgumentNullException.ThrowIfNull(vault);
        ArgumentNullException.ThrowIfNull(random);
        if (masters.IsDefaultOrEmpty || masters.DistinctBy(master => master.Id).Count() != masters.Length)
        {
            throw new ArgumentException("At least one master key is needed, each with its own id.", nameof(masters));
        }

        _vault = vault;
        _random = random;
        _masters = masters;
    }

    /// <inheritdoc />
    /// <exception cref="CryptographicException">There is a key, wrapped with a master key that was not given, or it was changed.</exception>
    public async Task<PersonKey> CreateAsync(string tenant, string person, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(tenant, person, cancellationToken).ConfigureAwait(false) is { } known)
        {
            return known;
        }

        var secret = new byte[PersonKey.Length];
        _random.Fill(secret);
        var wrapped = Wrapped(tenant, person, secret);
        return Unwrapped(tenant, person, await _vault.AddAsync(tenant, person, wrapped, cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc />
    /// <exception cref="CryptographicException">There is a key, wrapped with a master key that was not given, or it was changed.</exception>
    public async Task<PersonKey?> FindAsync(string tenant, string person, CancellationToken cancellationToken = default) =>
        await _vault.FindAsync(tenant, person, cancellationToken).ConfigureAwait(false) is { } wrapped ? Unwrapped(tenant, person, wrapped) : null;

    /// <inheritdoc />
    public Task DestroyAsync(string tenant, string person, CancellationToken cancellationToken = default) =>
        _vault.DestroyAsync(tenant, person, cancellationToken);

    // The master key's id in UTF-8 after its length in two bytes, then the box.
    private byte[] Wrapped(string tenant, string person, byte[] secret)
    {
        var master = _masters[0];
        var id = Encoding.UTF8.GetBytes(master.Id);
        return [(byte)(id.Length >> 8), (byte)id.Length, .. id, .. AuthenticatedBox.Close(master.Secret, secret, Bound(tenant, person), _random)];
    }

    private PersonKey Unwrapped(string tenant, string person, byte[] wrapped)
    {
        var length = wrapped.Length < 2 ? int.MaxValue : (wrapped[0] << 8) + wrapped[1];
        if (length > wrapped.Length - 2)
        {
            throw new CryptographicException($"The key of {tenant}/{person} is damaged.");
        }

        var id = Encoding.UTF8.GetString(wrapped, 2, length);
        var master = _masters.FirstOrDefault(one => one.Id == id)
            ?? throw new CryptographicException($"The key of {tenant}/{person} is wrapped with the master key '{id}', which was not given.");
        return new(tenant, person, AuthenticatedBox.Open(master.Secret, wrapped.AsSpan(2 + length), Bound(tenant, person)));
    }

    private static byte[] Bound(string tenant, string person) => Encoding.UTF8.GetBytes($"{tenant}\n{person}");
}
