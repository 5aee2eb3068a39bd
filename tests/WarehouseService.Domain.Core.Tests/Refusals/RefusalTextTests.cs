using System.Globalization;
using FluentResults;
using FsCheck.Xunit;

namespace WarehouseService.Domain.Core.Tests;

public sealed class RefusalTextTests
{
    private static readonly Refusal Exists = new(CoreCodes.AlreadyExists, ("kind", "parcel"), ("id", "P1"));

    [Theory]
    [InlineData("", "There is a parcel 'P1' already.")]
    [InlineData("en", "There is a parcel 'P1' already.")]
    [InlineData("en-GB", "There is a parcel 'P1' already.")]
    [InlineData("de-DE", "There is a parcel 'P1' already.")]
    [InlineData("zh-Hans", "parcel“P1”已存在。")]
    [InlineData("zh-CN", "parcel“P1”已存在。")]
    public void The_text_is_in_the_language_asked_for_or_else_in_English(string language, string text)
    {
        using (new InCulture("zh-CN"))
        {
            Assert.Equal(text, Exists.Text(CultureInfo.GetCultureInfo(language)));
        }
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("de-DE")]
    public void The_message_is_English_in_every_culture(string culture)
    {
        using (new InCulture(culture))
        {
            Assert.Equal(
                "The record is at version 1234567, not –. Read it again and decide anew.",
                new Refusal(CoreCodes.StaleVersion, ("version", 1234567L), ("expected", null)).Message);
        }
    }

    // A host's code whose resources were named wrongly made every refusal with it throw, instead of being told.
    [Fact]
    public void A_code_without_any_resources_is_told_by_its_name()
    {
        var code = new RefusalCode("parcel.lost", RefusalKind.InvalidState, new("no.such.resources", typeof(RefusalTextTests).Assembly));

        Assert.Equal("parcel.lost", code.Text(CultureInfo.InvariantCulture));
        Assert.Equal("parcel.lost", new Refusal(code).Message);
    }

    [Property]
    public void Values_are_put_in_as_they_are_whatever_they_look_like(string kind, string id)
    {
        foreach (var one in new[] { kind ?? "", "{id}", "{kind}", "{", "}" })
        {
            foreach (var two in new[] { id ?? "", "{kind}", "{id}" })
            {
                Assert.Equal(
                    "There is a " + one + " '" + two + "' already.",
                    new Refusal(CoreCodes.AlreadyExists, ("kind", one), ("id", two)).Message);
            }
        }
    }

    [Fact]
    public void A_placeholder_without_a_ground_stays_as_it_is() =>
        Assert.Equal("There is a {kind} 'P1' already.", new Refusal(CoreCodes.AlreadyExists, ("id", "P1"), ("unused", 1)).Message);

    [Fact]
    public void A_code_without_a_text_is_told_by_its_name() =>
        Assert.Equal("host.no_text", new Refusal(new("host.no_text", RefusalKind.LegalHold, ParcelCodes.Texts)).Message);

    [Fact]
    public void A_code_keeps_its_kind_and_its_name_and_refuses_a_name_that_is_none()
    {
        Assert.Equal((CoreCodes.NotFound, RefusalKind.NotFound), (new Refusal(CoreCodes.NotFound).Code, new Refusal(CoreCodes.NotFound).Kind));
        Assert.Equal("not_found", CoreCodes.NotFound.ToString());
        Assert.Throws<ArgumentException>(() => new RefusalCode("", RefusalKind.NotFound, ParcelCodes.Texts));
        Assert.Throws<ArgumentNullException>(() => new RefusalCode("x", null!, ParcelCodes.Texts));
        Assert.Throws<ArgumentNullException>(() => new Refusal(null!));
    }

    [Fact]
    public void Of_several_refusals_in_a_result_the_first_kind_is_read()
    {
        var result = Result.Fail(new Error("other")).WithError(Exists).WithError(new Refusal(CoreCodes.NotFound)).WithError(new Refusal(CoreCodes.InvalidState));
        Assert.Equal(CoreCodes.NotFound, result.Refusal()?.Code);
        Assert.Null(Result.Fail("other").Refusal());
        Assert.Null(Result.Ok().Refusal());
    }
}
