using WarehouseService.Domain.Documents;

namespace WarehouseService.Domain.Core.Tests.Documents;

/// <summary>What is asked of a value of a document, one question at a time.</summary>
public sealed class DocumentValueTests
{
    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void True_and_false_are_read(string json, bool value) => Assert.Equal(value, Asked(json, one => one.Boolean()).Answer);

    [Theory]
    [InlineData("\"true\"")]
    [InlineData("1")]
    [InlineData("null")]
    public void Nothing_else_is_true_or_false(string json)
    {
        var (answer, faults) = Asked(json, one => one.Boolean());
        Assert.Null(answer);
        Assert.Equal("true or false", Assert.Single(faults).Expected);
    }

    [Theory]
    [InlineData("2", false)]
    [InlineData("3", true)]
    [InlineData("5", true)]
    [InlineData("6", false)]
    public void A_whole_number_may_be_either_of_its_bounds(string json, bool isRight) =>
        Assert.Equal(isRight, Asked(json, one => one.WholeNumber(3, 5)) is { Answer: not null, Faults: [] });

    [Theory]
    [InlineData("[]", 0, 0)]
    [InlineData("[1]", 1, 1)]
    [InlineData("[1, 2]", 1, 2)]
    [InlineData("[]", 1, null)]
    [InlineData("{}", 0, null)]
    public void A_list_has_at_least_as_many_items_as_are_asked_for(string json, int atLeast, int? count)
    {
        var (answer, faults) = Asked(json, one => one.Items("some numbers", atLeast));
        Assert.Equal(count, answer?.Count);
        Assert.Equal(count is null ? ["some numbers"] : [], faults.Select(fault => fault.Expected));
    }

    [Fact]
    public void Any_text_is_right_where_no_more_is_asked()
    {
        Assert.Equal("", Asked("\"\"", one => one.Text("some text")).Answer);
        Assert.Equal("some text", Assert.Single(Asked("7", one => one.Text("some text")).Faults).Expected);
    }

    [Theory]
    [InlineData("""{"name":null}""", true)]
    [InlineData("""{"Name":"a"}""", false)]
    [InlineData("""["name"]""", false)]
    public void An_object_has_the_members_that_it_names(string json, bool has) => Assert.Equal((has, 0), (Asked(json, one => one.Has("name")).Answer, Asked(json, one => one.Has("name")).Faults.Count));

    [Fact]
    public void A_member_is_given_or_not_and_named_by_where_it_stands()
    {
        var (answer, faults) = Asked("""{"bays":[{"name":"a"},{"name":7}]}""", document =>
        {
            var bays = document.Fields("bays", "doors")!;
            var second = bays["bays"].Items("bays")![1].Fields("name")!;
            second["name"].Text("its name");
            return (bays["bays"].IsGiven, bays["doors"].IsGiven);
        });
        Assert.Equal((true, false), answer);
        Assert.Equal("bays[1].name", Assert.Single(faults).Field);
    }

    [Fact]
    public void What_is_read_counts_only_if_no_fault_was_told_in_it_whatever_was_told_before()
    {
        var (answer, faults) = Asked("7", one =>
        {
            one.Fault("something else");
            return (one.Faultless(() => "sound"), one.Faultless(() => one.Text("some text") ?? "unsound"));
        });
        Assert.Equal(("sound", null), answer);
        Assert.Equal(["something else", "some text"], faults.Select(fault => fault.Expected));
    }

    [Theory]
    [InlineData(100, 100, "")]
    [InlineData(101, 100, "… (101 characters)")]
    public void A_value_of_up_to_100_characters_is_shown_whole(int length, int shown, string rest) => Assert.Equal(
        new string('x', shown) + rest,
        Assert.Single(Asked($"\"{new string('x', length)}\"", one => one.Boolean()).Faults).Value);

    // A reader tells its faults by throwing them; the answer is kept beside.
    private static (T Answer, IReadOnlyList<DocumentFault> Faults) Asked<T>(string json, Func<DocumentValue, T> ask)
    {
        T answer = default!;
        try
        {
            DocumentReader.Read("test", json, document =>
            {
                answer = ask(document);
                return "read";
            });
            return (answer, []);
        }
        catch (MalformedDocumentException malformed)
        {
            return (answer, malformed.Faults);
        }
    }
}
