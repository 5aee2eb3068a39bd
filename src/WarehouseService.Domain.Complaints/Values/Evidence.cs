using System.Buffers;

namespace WarehouseService.Domain.Complaints;

/// <summary>A piece of evidence (证据), kept elsewhere; its digest shows that it was not changed.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record Evidence
{
    /// <summary>The length of <see cref="Sha256"/>, in characters.</summary>
    public const int DigestLength = 64;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>What it is.</summary>
    public required EvidenceKind Kind { get; init; }

    /// <summary>The SHA-256 digest of its bytes: 64 hexadecimal digits, letters in lower case.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Where the host keeps it; null if that is not said.</summary>
    public string? Reference { get; init; }

    /// <summary>Whether kind, digest and reference are what they should be.</summary>
    internal bool IsSound() => Kind is not null && IsDigest(Sha256) && (Reference is null || Identifier.IsValid(Reference));

    private static bool IsDigest(string? text) =>
        text is { Length: DigestLength } && !text.AsSpan().ContainsAnyExcept(HexDigits);
}
