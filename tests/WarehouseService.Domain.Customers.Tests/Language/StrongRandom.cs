using System.Security.Cryptography;

namespace WarehouseService.Domain.Customers.Tests.Language;

/// <summary>Strong randomness, as a host gives it.</summary>
internal sealed class StrongRandom : IRandomSource
{
    public void Fill(Span<byte> bytes) => RandomNumberGenerator.Fill(bytes);
}
