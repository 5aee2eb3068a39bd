using System.Text;
using System.Text.Json;

namespace WarehouseService.Domain.Customers;

/// <summary>The members of a JSON payload that hold free text: finds their values, and passes over everything else without reading it.</summary>
internal sealed class TextMembers
{
    private readonly List<(byte[] Name, TextMembers Below)> _members = [];
    private string? _path;

    private TextMembers()
    {
    }

    /// <param name="paths">Members as a <see cref="RecordFormat{TState}.FreeText"/> names them.</param>
    internal static TextMembers Of(IEnumerable<string> paths)
    {
        var root = new TextMembers();
        foreach (var path in paths)
        {
            path.Split('.').Aggregate(root, (member, name) => member.Below(name))._path = path;
        }

        return root;
    }

    /// <summary>The values, in order: texts, and objects that stand where a text would.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    internal List<TextValue> In(ReadOnlySpan<byte> json)
    {
        var found = new List<TextValue>();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        Find(ref reader, found);
        return found;
    }

    private TextMembers Below(string name)
    {
        var utf8 = Encoding.UTF8.GetBytes(name);
        var known = _members.Find(member => member.Name.AsSpan().SequenceEqual(utf8)).Below;
        if (known is null)
        {
            _members.Add((utf8, known = new()));
        }

        return known;
    }

    // A list is passed through: its values stand in the member itself.
    private void Find(ref Utf8JsonReader reader, List<TextValue> found)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                Find(ref reader, found);
            }
        }
        else if (_path is not null && reader.TokenType is JsonTokenType.String or JsonTokenType.StartObject)
        {
            var (start, isText) = ((int)reader.TokenStartIndex, reader.TokenType == JsonTokenType.String);
            reader.Skip();
            found.Add(new(_path!, start, (int)reader.BytesConsumed - start, isText));
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var member = MemberAt(ref reader);
                reader.Read();
                if (member is null)
                {
                    reader.Skip();
                }
                else
                {
                    member.Find(ref reader, found);
                }
            }
        }
    }

    private TextMembers? MemberAt(ref Utf8JsonReader reader)
    {
        foreach (var (name, below) in _members)
        {
            if (reader.ValueTextEquals(name))
            {
                return below;
            }
        }

        return null;
    }
}

/// <summary>Where in a payload the value of a free-text member stands: a text with its quotation marks, or an object.</summary>
internal readonly record struct TextValue(string Path, int Start, int Length, bool IsText);
