namespace WarehouseService.Domain.Customers;

/// <summary>
/// The keys of persons: one for each tenant and customer, made when the file is opened, or text about them is kept before that, and destroyed when the
/// file is erased.
/// </summary>
/// <remarks>Implementations are thread-safe.</remarks>
public interface IPersonKeys
{
    /// <summary>A person's key, made if there is none; of several who ask at once, all get the same.</summary>
    /// <exception cref="ArgumentException">Tenant or person is not an <see cref="Identifier"/>.</exception>
    Task<PersonKey> CreateAsync(string tenant, string person, CancellationToken cancellationToken = default);

    /// <summary>A person's key; null if there is none, or none any more.</summary>
    /// <exception cref="ArgumentException">Tenant or person is not an <see cref="Identifier"/>.</exception>
    Task<PersonKey?> FindAsync(string tenant, string person, CancellationToken cancellationToken = default);

    /// <summary>Destroys a person's key for good: once this has returned, nobody can make it again. Doing so again has no effect.</summary>
    /// <exception cref="ArgumentException">Tenant or person is not an <see cref="Identifier"/>.</exception>
    Task DestroyAsync(string tenant, string person, CancellationToken cancellationToken = default);
}
