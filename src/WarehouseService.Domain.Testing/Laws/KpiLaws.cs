using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Kpi;
using WarehouseService.Domain.Testing.Generators;

namespace WarehouseService.Domain.Testing.Laws;

/// <summary>The laws of KPIs, for a definition of one's own (<see cref="KpiDefinition.Own"/>) or one of the catalogue under one's own policy.</summary>
/// <remarks>
/// A figure depends on what happened, and not on how it came to be known: in which order, how often, in how many parts, at once or event by event.
/// </remarks>
/// <threadsafety>Thread-safe, if the reading is.</threadsafety>
public static class KpiLaws
{
    /// <summary>Tries every law on a definition, on logs of <see cref="LogGenerators.Log"/>.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="reading">How its facts are read; null, the default, for a definition of the catalogue.</param>
    /// <param name="policy">The policy that those of the catalogue are read under; that of <see cref="LogGenerators.Policy"/> by default.</param>
    /// <param name="options">How hard; <see cref="LawOptions.Default"/> by default.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="definition"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// The definition is in no catalogue and has no <paramref name="reading"/>, or <paramref name="options"/> names a law that there is not.
    /// </exception>
    public static LawReport Check(KpiDefinition definition, KpiReading? reading = null, KpiPolicy? policy = null, LawOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        if (reading is null && !KpiCatalogue.All.Contains(definition))
        {
            throw new ArgumentException($"reading is null, and '{definition}' is not in the catalogue; expected how its facts are read.", nameof(reading));
        }

        var kpi = new KpiUnderTest(definition, reading, policy ?? LogGenerators.Policy);
        return LawReport.Of(LawTexts.Of("kpi.subject", definition.Id, definition.Version), options ?? LawOptions.Default, [.. KpiArrivalLaws.Of(kpi), .. KpiFigureLaws.Of(kpi)]);
    }
}
