namespace WarehouseService.Domain.Storage;

/// <summary>
/// Secrets that can be removed for good, one for each id: the keys under which personal data is written. Records and their journals are kept for
/// ever; what must be forgotten some day cannot stand in them.
/// </summary>
/// <remarks>Implementations are thread-safe. A vault's own failure is its own exception, not wrapped.</remarks>
public interface IKeyVault
{
    /// <summary>The longest secret, in bytes.</summary>
    public const int MaxSecretLength = 1_024;

    /// <summary>A secret; null if there is none.</summary>
    /// <param name="tenant">Whose it is.</param>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="ArgumentException">Tenant or id is not an <see cref="Identifier"/>.</exception>
    Task<byte[]?> FindAsync(string tenant, string id, CancellationToken cancellationToken = default);

    /// <summary>Keeps a secret, durably, unless there is one already.</summary>
    /// <param name="tenant">Whose it is.</param>
    /// <param name="id">Its id.</param>
    /// <param name="secret">The secret: 1 to <see cref="MaxSecretLength"/> bytes.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The secret that is kept: of several who add at once, all are told that of the first.</returns>
    /// <exception cref="ArgumentException">Tenant or id is not an <see cref="Identifier"/>, or the secret is too short or too long.</exception>
    Task<byte[]> AddAsync(string tenant, string id, byte[] secret, CancellationToken cancellationToken = default);

    /// <summary>
    /// Removes a secret for good: once this has returned, no byte of it is left in the vault, nor in a copy that is made of it afterwards.
    /// Doing so again, or where there is none, has no effect; after a failure it must be done again.
    /// </summary>
    /// <param name="tenant">Whose it is.</param>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="ArgumentException">Tenant or id is not an <see cref="Identifier"/>.</exception>
    Task DestroyAsync(string tenant, string id, CancellationToken cancellationToken = default);
}
