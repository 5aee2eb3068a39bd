using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace WarehouseService.Calendars.Ical;

/// <summary>A date on which at least one all-day event takes place. Immutable and thread-safe; equal if date and names are.</summary>
public sealed record IcalDate
{
    /// <summary>The date, in the ISO calendar. An all-day event has no time zone: it is the date on the wall, wherever that is.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The summaries of the events on the date: at least one, none blank, each once, in ordinal order.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <inheritdoc/>
    public bool Equals(IcalDate? other) => other is not null && Date == other.Date && Names.AsSpan().SequenceEqual(other.Names.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Date, Names.AsSpan().Length);

    /// <summary>Date and names: <c>2025-10-01 国庆节 / 中秋节</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Date:R} {Join(Names)}");

    /// <summary>Several names as one.</summary>
    internal static string Join(IEnumerable<string> names) => string.Join(" / ", names);
}
