using System.Security.Cryptography;
using WarehouseService.Domain.Customers.Json;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Customers;

/// <summary>The keys that one call to a <see cref="SealedTextStore"/> needs, each looked up once. It ends with the call: no key outlives its destruction.</summary>
internal sealed class TextKeys(IAggregateStore store, IPersonKeys keys, string tenant)
{
    private readonly Dictionary<string, PersonKey?> _found = new(StringComparer.Ordinal);
    private readonly HashSet<string> _erased = new(StringComparer.Ordinal);

    /// <summary>The key to open what was sealed for a person; null if it is gone.</summary>
    internal async Task<PersonKey?> FindAsync(string person, CancellationToken cancellationToken)
    {
        if (!_found.TryGetValue(person, out var key))
        {
            _found[person] = key = await keys.FindAsync(tenant, person, cancellationToken).ConfigureAwait(false);
        }

        return key;
    }

    /// <summary>The key to seal under; null if the person is erased. Who has no file gets a key: one may be opened, and erased, later on.</summary>
    /// <exception cref="CryptographicException">The person's file is not erased, but the key is not there.</exception>
    internal async Task<PersonKey?> ForSealingAsync(string person, CancellationToken cancellationToken)
    {
        if (await FindAsync(person, cancellationToken).ConfigureAwait(false) is { } known)
        {
            return known;
        }

        if (!_erased.Contains(person) && await WithoutKeyAsync(person, cancellationToken).ConfigureAwait(false) is { } made)
        {
            return _found[person] = made;
        }

        _erased.Add(person);
        return null;
    }

    // A file's key is made before the file and destroyed after it was erased. So whoever has none was erased, or has no file.
    private async Task<PersonKey?> WithoutKeyAsync(string person, CancellationToken cancellationToken)
    {
        var status = await StatusAsync(person, cancellationToken).ConfigureAwait(false);
        if (status == CustomerFileStatus.Erased.Name)
        {
            return null;
        }

        if (status is not null)
        {
            // Opened since the first look; else the vault lost it, and whatever is written now would never be read.
            return await keys.FindAsync(tenant, person, cancellationToken).ConfigureAwait(false)
                ?? throw new CryptographicException($"The file of {tenant}/{person} is not erased, but there is no key for it: restore the keys.");
        }

        var made = await keys.CreateAsync(tenant, person, cancellationToken).ConfigureAwait(false);
        if (await StatusAsync(person, cancellationToken).ConfigureAwait(false) != CustomerFileStatus.Erased.Name)
        {
            return made;
        }

        // A file was opened and erased between the two looks. Who was erased has no key.
        await keys.DestroyAsync(tenant, person, cancellationToken).ConfigureAwait(false);
        return null;
    }

    private async Task<string?> StatusAsync(string person, CancellationToken cancellationToken)
    {
        var file = new AggregateKey(tenant, CustomerFileFormat.Instance.Kind, person);
        return (await store.LoadAsync(file, null, cancellationToken).ConfigureAwait(false)).Document?.Index.Status;
    }
}
