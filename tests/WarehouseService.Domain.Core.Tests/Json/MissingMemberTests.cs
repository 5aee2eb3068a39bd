using System.Text.Json;
using System.Text.Json.Serialization;
using WarehouseService.Domain.Json;

namespace WarehouseService.Domain.Core.Tests;

/// <summary>
/// A member added to a stored record with a default lost it: source-generated types set their init members all at once, and one that an old
/// text lacked became 0 or null, where none may be. Now the text is refused, and the member is named.
/// </summary>
public sealed partial class MissingMemberTests
{
    private static readonly JsonSerializerOptions Options = DomainJson.Options(ShelfJson.Default);

    [Theory]
    [InlineData("""{"label":"A","note":"n"}""", "levels")]
    [InlineData("""{"levels":3,"note":"n"}""", "label")]
    public void A_text_that_lacks_a_member_which_cannot_be_null_is_refused_and_the_member_is_named(string text, string missing) =>
        Assert.Contains($"'{missing}'", Assert.Throws<JsonException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_text_that_lacks_a_member_which_may_be_null_is_read() =>
        Assert.Equal(new Shelf { Label = "A", Levels = 3 }, Read("""{"label":"A","levels":3}"""));

    private static Shelf? Read(string text) => JsonSerializer.Deserialize(text, Options.TypeOf<Shelf>());

    internal sealed record Shelf
    {
        public string Label { get; init; } = "unnamed";

        public int Levels { get; init; } = 5;

        public string? Note { get; init; }
    }

    [JsonSerializable(typeof(Shelf))]
    internal sealed partial class ShelfJson : JsonSerializerContext;
}
