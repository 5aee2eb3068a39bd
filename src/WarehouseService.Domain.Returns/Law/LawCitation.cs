using NodaTime;

namespace WarehouseService.Domain.Returns;

/// <summary>Where a rule of law stands, since when it holds, and whether its text was read. Not legal advice.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record LawCitation
{
    /// <summary>Law and article, as the field cites them.</summary>
    /// <exception cref="ArgumentException">It says nothing.</exception>
    public required string Provision
    {
        get;
        init => field = FreeText.IsSound(value) ? value : throw new ArgumentException("Provision must name a law and its article.", nameof(Provision));
    }

    /// <summary>Whether the provision's own text was read when this was written; if not, it stands on a secondary source: read it before you rely on it.</summary>
    public required bool IsVerified { get; init; }

    /// <summary>The first day on which it holds.</summary>
    public required LocalDate EffectiveFrom { get; init; }

    /// <summary>The first day on which it no longer holds; null if there is none.</summary>
    public LocalDate? EffectiveUntil { get; init; }

    /// <summary>What is not certain or left out; null if nothing is to be said.</summary>
    public string? Note { get; init; }

    /// <summary>Whether it holds on a day.</summary>
    public bool IsInForceOn(LocalDate day) => day >= EffectiveFrom && !(day >= EffectiveUntil);
}
