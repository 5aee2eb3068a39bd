using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace WarehouseService.Reporting;

/// <summary>An interpolated string that escapes what is put into its holes, unless that is <see cref="Html"/>: nobody can forget to.</summary>
[InterpolatedStringHandler]
internal readonly struct HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text;

    public HtmlText(int literalLength, int holes) => _text = new(literalLength + (holes * 16));

    public void AppendLiteral(string literal) => _text.Append(literal);

    public void AppendFormatted(string? text) => _text.Append(Encoder.Encode(text ?? ""));

    public void AppendFormatted(long number) => _text.Append(CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(Html html) => _text.Append(html.Text);

    public void AppendFormatted(IEnumerable<Html> parts) => _text.AppendJoin("", parts.Select(part => part.Text));

    public override string ToString() => _text.ToString();
}
