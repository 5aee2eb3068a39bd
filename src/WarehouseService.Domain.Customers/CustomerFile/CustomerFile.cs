using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Customers;

/// <summary>What the desk knows of one customer (客户档案). Everything personal in it is sealed under the person's own key.</summary>
/// <remarks>
/// Erasing destroys that key: the history stays, with its figures, and nobody can read what was personal in it. So ids, tiers, contracts and
/// purposes, which are not sealed, must say nothing about the person; nor must reasons, unless a <see cref="SealedTextStore"/> seals them.
/// </remarks>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record CustomerFile : IState<CustomerFileStatus>
{
    /// <summary>The customer's id.</summary>
    public required string Id { get; init; }

    /// <inheritdoc />
    public required CustomerFileStatus Status { get; init; }

    /// <summary>The customer's name; null once erased.</summary>
    public SealedText? Name { get; init; }

    /// <summary>How the customer can be reached; none once erased.</summary>
    public ImmutableArray<SealedContact> Contacts { get; init; } = [];

    /// <summary>What the customer needs; none once erased.</summary>
    public ImmutableArray<SealedText> Needs { get; init; } = [];

    /// <summary>What the customer prefers; none once erased.</summary>
    public ImmutableArray<SealedPreference> Preferences { get; init; } = [];

    /// <summary>The customer's tier, such as <c>gold</c>; null if there is none.</summary>
    public string? Tier { get; init; }

    /// <summary>The id of the customer's contract; null if there is none.</summary>
    public string? Contract { get; init; }

    /// <summary>What the customer said to each purpose, in the order in which it was first said.</summary>
    public ImmutableArray<Consent> Consents { get; init; } = [];

    /// <summary>Whether the customer wants no surveys.</summary>
    public bool OptedOutOfSurveys { get; init; }

    /// <summary>Files that are, or may be, of the same person.</summary>
    public ImmutableArray<FileLink> Links { get; init; } = [];

    /// <summary>The legal hold; null if there is none.</summary>
    public FileHold? Hold { get; init; }

    /// <summary>Until when the law wants the file kept, after which it may be erased unasked; null if no such duty was recorded.</summary>
    public Instant? RetainUntil { get; init; }

    /// <summary>When it was registered.</summary>
    public required Instant RegisteredAt { get; init; }

    /// <summary>When the customer first asked to be erased; null while they did not.</summary>
    public Instant? ErasureAskedAt { get; init; }

    /// <summary>When it was erased; null while it is not.</summary>
    public Instant? ErasedAt { get; init; }

    /// <inheritdoc />
    public IEnumerable<WorkItem> Work() => ErasedAt is { } erasedAt ? [new(CustomerFileTimers.DestroyKey, erasedAt)] : [];

    internal bool IsKeptBeyond(Instant at) => RetainUntil > at;
}
