using System.Globalization;

namespace WarehouseService.Domain;

public readonly partial record struct Money
{
    /// <summary>Reads an amount as <see cref="ToString"/> prints it, and nothing else: <c>-123.45 CNY</c>.</summary>
    /// <param name="text">
    /// An optional minus, the major units without leading zeros or grouping, a point and as many decimals as the currency has
    /// (no point if it has none), one space, the currency's code.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is not what an amount prints as, or the amount is out of range.</exception>
    public static Money Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var money)
            ? money
            : throw new FormatException(
                $"'{text}' is not an amount of money; '-123.45 CNY' would be: exactly the currency's decimals, one space, its ISO 4217 code.");
    }

    /// <summary>Reads an amount as <see cref="ToString"/> prints it, and nothing else: <c>-123.45 CNY</c>.</summary>
    /// <param name="text">As for <see cref="Parse"/>. Null is not an amount.</param>
    /// <param name="money">The amount, or <c>default(Money)</c>, which is none, when the text is not an amount.</param>
    /// <returns>Whether the text is an amount.</returns>
    public static bool TryParse(string? text, out Money money)
    {
        money = default;
        if (text?.Split(' ') is not [var number, var code]
            || !Currency.TryOf(code, out var currency)
            || !long.TryParse(
                number.Replace(".", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var minorUnits))
        {
            return false;
        }

        // Printing is the one definition of the form: it settles where the point stands, and leading zeros, "-0" and "+".
        var candidate = new Money(minorUnits, currency);
        if (candidate.ToString() != text)
        {
            return false;
        }

        money = candidate;
        return true;
    }

    /// <summary>The major units with the currency's decimals, and its code, whatever the culture: <c>-123.45 CNY</c>.</summary>
    public override string ToString() =>
        _currency is null ? "no money" : string.Create(CultureInfo.InvariantCulture, $"{MajorUnits} {_currency.Code}");
}
