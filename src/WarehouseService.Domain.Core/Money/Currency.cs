using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace WarehouseService.Domain;

/// <summary>
/// A currency or fund of ISO 4217:2015, list one, that has a minor unit: as in force from 1 January 2026 (amendment 180).
/// </summary>
/// <remarks>
/// <para>
/// Metals, testing and other codes to which the standard gives no minor unit (XAU, XDR, XXX …) are left out,
/// and so are withdrawn codes: an amount in them cannot be counted in minor units, or no longer be paid.
/// </para>
/// <para>Immutable and safe to share between threads. There is one instance a code, so equality is identity.</para>
/// </remarks>
public sealed class Currency
{
    internal Currency(string code, string numericCode, int exponent)
    {
        Code = code;
        NumericCode = numericCode;
        Exponent = exponent;
        MinorUnit = new decimal(1, 0, 0, isNegative: false, scale: (byte)exponent);
    }

    /// <summary>Every known currency, in ordinal order of <see cref="Code"/>.</summary>
    public static ImmutableArray<Currency> All => Iso4217ListOne.Currencies;

    /// <summary>The alphabetic code: three upper-case letters, such as <c>CNY</c>.</summary>
    public string Code { get; }

    /// <summary>The numeric code: three digits with leading zeros, such as <c>156</c> or <c>048</c>.</summary>
    public string NumericCode { get; }

    /// <summary>How many decimal digits the minor unit has: 0 (JPY), 2 (CNY), 3 (BHD) or 4 (CLF).</summary>
    public int Exponent { get; }

    /// <summary>One minor unit in major units: 0.01 for CNY. Its scale is <see cref="Exponent"/>.</summary>
    internal decimal MinorUnit { get; }

    /// <summary>The currency with this alphabetic code.</summary>
    /// <param name="code">Three upper-case letters; case matters.</param>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="ArgumentException">No known currency has this code.</exception>
    public static Currency Of(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return TryOf(code, out var currency)
            ? currency
            : throw new ArgumentException(
                $"Currency code '{code}' is not in ISO 4217, list one, with a minor unit; "
                + "an alphabetic code in upper case such as 'CNY' would be.",
                nameof(code));
    }

    /// <summary>Finds the currency with this alphabetic code.</summary>
    /// <param name="code">Three upper-case letters; case matters. Null finds nothing.</param>
    /// <param name="currency">The currency, or null when none has this code.</param>
    /// <returns>Whether a known currency has this code.</returns>
    public static bool TryOf([NotNullWhen(true)] string? code, [NotNullWhen(true)] out Currency? currency)
    {
        currency = null;
        return code is not null && Iso4217ListOne.ByCode.TryGetValue(code, out currency);
    }

    /// <summary>The alphabetic code.</summary>
    public override string ToString() => Code;
}
