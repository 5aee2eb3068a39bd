using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FluentResults;

namespace WarehouseService.Domain;

/// <summary>The business says no: a stable code, its kind, and what it was judged on. A refusal changes nothing.</summary>
/// <remarks>For <see cref="RefusalKind.NotPermitted"/> the grounds hold nothing of the record's: who may not act learns nothing.</remarks>
/// <threadsafety>Do not change it after it was handed out: the base class is mutable.</threadsafety>
public sealed class Refusal : Error
{
    /// <summary>A refusal for a code, with what it was judged on.</summary>
    public Refusal(RefusalCode code, params ImmutableArray<Ground> grounds)
        : base(Render(code ?? throw new ArgumentNullException(nameof(code)), grounds, CultureInfo.InvariantCulture))
    {
        Code = code;
        Grounds = grounds;
    }

    /// <summary>The stable reason.</summary>
    public RefusalCode Code { get; }

    /// <summary>The code's kind.</summary>
    public RefusalKind Kind => Code.Kind;

    /// <summary>The named values it was judged on.</summary>
    public ImmutableArray<Ground> Grounds { get; }

    /// <summary>The reason in a language; English where there is no other.</summary>
    public string Text(CultureInfo language) => Render(Code, Grounds, language);

    private static string Render(RefusalCode code, ImmutableArray<Ground> grounds, CultureInfo language)
    {
        // In one pass, so that a value that looks like a placeholder stays as it is.
        var rest = code.Text(language).AsSpan();
        var text = new StringBuilder();
        while (rest.IndexOf('{') is >= 0 and var open)
        {
            text.Append(rest[..open]);
            rest = rest[open..];
            var placeholder = rest[..(rest.IndexOf('}') + 1)];
            if (Find(grounds, placeholder) is { } ground)
            {
                text.Append(ground);
                rest = rest[placeholder.Length..];
            }
            else
            {
                text.Append('{');
                rest = rest[1..];
            }
        }

        return text.Append(rest).ToString();
    }

    private static string? Find(ImmutableArray<Ground> grounds, ReadOnlySpan<char> placeholder)
    {
        foreach (var ground in grounds)
        {
            if (placeholder is ['{', .. var name, '}'] && name.SequenceEqual(ground.Name))
            {
                return ground.ToString();
            }
        }

        return null;
    }
}
