namespace WarehouseService.Domain.Customers;

/// <summary>Where keys and nonces come from; the domain has no randomness of its own.</summary>
/// <remarks>
/// Implementations are thread-safe. Bytes must be fit for keys (a cryptographically strong generator, such as the framework's
/// <c>RandomNumberGenerator.Fill</c>): whoever can guess them can read what is sealed with them.
/// </remarks>
public interface IRandomSource
{
    /// <summary>Fills all of the bytes.</summary>
    void Fill(Span<byte> bytes);
}
