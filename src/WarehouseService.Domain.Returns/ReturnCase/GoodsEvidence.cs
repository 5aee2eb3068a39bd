using System.Buffers;

namespace WarehouseService.Domain.Returns;

/// <summary>A photo or another piece of evidence of goods (证据), kept elsewhere; its digest shows that it was not changed.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record GoodsEvidence
{
    /// <summary>The length of <see cref="Sha256"/>, in characters.</summary>
    public const int DigestLength = 64;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>The SHA-256 digest of its bytes: 64 hexadecimal digits, letters in lower case.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Where the host keeps it; null if that is not said.</summary>
    public string? Reference { get; init; }

    internal bool IsSound() =>
        Sha256 is { Length: DigestLength } && !Sha256.AsSpan().ContainsAnyExcept(HexDigits) && (Reference is null || Identifier.IsValid(Reference));
}
