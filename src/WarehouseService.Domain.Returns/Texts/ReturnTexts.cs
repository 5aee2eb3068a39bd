using System.Globalization;
using System.Resources;
using System.Text;

namespace WarehouseService.Domain.Returns.Texts;

/// <summary>The texts of eligibility and of policies for people, by language.</summary>
internal static class ReturnTexts
{
    internal static readonly ResourceManager Resources = new("WarehouseService.Domain.Returns.Texts.ReturnTexts", typeof(ReturnTexts).Assembly);

    /// <summary>The text of a key, with what stands for its names in braces.</summary>
    public static string Of(CultureInfo language, string key, params ReadOnlySpan<(string Name, string? Value)> values)
    {
        // In one pass, so that a value that looks like a name in braces stays as it is.
        var rest = Resources.GetString(key, language)!.AsSpan();
        var text = new StringBuilder();
        while (rest.IndexOf('{') is >= 0 and var open)
        {
            var close = rest.IndexOf('}');
            text.Append(rest[..open]).Append(Find(values, rest[(open + 1)..close]));
            rest = rest[(close + 1)..];
        }

        return text.Append(rest).ToString();
    }

    private static string Find(ReadOnlySpan<(string Name, string? Value)> values, ReadOnlySpan<char> name)
    {
        foreach (var value in values)
        {
            if (name.SequenceEqual(value.Name))
            {
                return value.Value ?? "–";
            }
        }

        throw new InvalidOperationException($"A text asks for '{name}', which is not given.");
    }
}
