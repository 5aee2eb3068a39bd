namespace WarehouseService.Domain.Kpi;

/// <summary>
/// The sums behind a count, a rate or a mean: number of facts, numerators, denominators. A commutative group: tallies merge in any order
/// and grouping, and what was added can be subtracted. The default is zero. Immutable and safe for use by many threads.
/// </summary>
public readonly record struct Tally
{
    /// <summary>The tally of no fact; the default of the type.</summary>
    public static Tally Zero => default;

    /// <summary>The number of facts.</summary>
    public long Facts { get; init; }

    /// <summary>The sum of the numerators.</summary>
    public long Numerator { get; init; }

    /// <summary>The sum of the denominators.</summary>
    public long Denominator { get; init; }

    /// <summary>The tally of one fact.</summary>
    /// <param name="numerator">Its numerator.</param>
    /// <param name="denominator">Its denominator.</param>
    /// <returns>The tally.</returns>
    public static Tally Of(long numerator, long denominator) => new() { Facts = 1, Numerator = numerator, Denominator = denominator };

    /// <summary>The tally of the facts of both.</summary>
    /// <param name="other">The other.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="OverflowException">A sum leaves the range of 64 bits.</exception>
    public Tally Merge(Tally other) => checked(new()
    {
        Facts = Facts + other.Facts,
        Numerator = Numerator + other.Numerator,
        Denominator = Denominator + other.Denominator,
    });

    /// <summary>The tally without the facts of the other.</summary>
    /// <param name="other">The other.</param>
    /// <returns>The difference.</returns>
    /// <exception cref="OverflowException">A difference leaves the range of 64 bits.</exception>
    public Tally Subtract(Tally other) => checked(new()
    {
        Facts = Facts - other.Facts,
        Numerator = Numerator - other.Numerator,
        Denominator = Denominator - other.Denominator,
    });

    /// <summary>The canonical bytes: equal tallies have equal bytes.</summary>
    /// <returns>24 bytes.</returns>
    public byte[] ToBytes() => CanonicalBytes.Of(Write);

    /// <summary>The tally with these canonical bytes.</summary>
    /// <param name="bytes">What <see cref="ToBytes"/> gave.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException">The bytes are not those of a tally.</exception>
    public static Tally FromBytes(ReadOnlySpan<byte> bytes) => CanonicalBytes.Read(bytes, Read, tally => tally.ToBytes());

    internal static Tally Read(BinaryReader reader) =>
        new() { Facts = reader.ReadInt64(), Numerator = reader.ReadInt64(), Denominator = reader.ReadInt64() };

    internal void Write(BinaryWriter writer)
    {
        writer.Write(Facts);
        writer.Write(Numerator);
        writer.Write(Denominator);
    }
}
