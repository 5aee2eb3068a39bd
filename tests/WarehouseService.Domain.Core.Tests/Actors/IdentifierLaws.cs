using FsCheck.Xunit;

namespace WarehouseService.Domain.Core.Tests;

[Properties(Arbitrary = [typeof(TextArbitraries)], MaxTest = 2_000)]
public sealed class IdentifierLaws
{
    [Property]
    public bool An_id_has_1_to_200_characters_none_of_them_a_control_character_or_half_a_pair(string text) =>
        Identifier.IsValid(text) == (text.Length >= 1 && text.Length <= 200 && !text.Any(char.IsControl) && IsWellFormed(text));

    [Property]
    public bool Text_can_be_stored_if_it_is_well_formed_and_has_no_NUL(string text) =>
        Identifier.IsStorable(text) == (!text.Contains('\0') && IsWellFormed(text));

    [Property]
    public void What_may_be_an_id_is_handed_back_and_the_rest_is_refused_by_name(string text)
    {
        if (Identifier.IsValid(text))
        {
            Assert.Same(text, Identifier.Require(text, "parcel"));
        }
        else
        {
            var thrown = Assert.Throws<ArgumentException>(() => Identifier.Require(text, "parcel"));
            Assert.Equal("parcel", thrown.ParamName);
            Assert.StartsWith("parcel must be 1 to 200 characters", thrown.Message, StringComparison.Ordinal);
        }
    }

    // UTF-8 knows no halves: what they become does not come back.
    private static bool IsWellFormed(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)) == text;
}
