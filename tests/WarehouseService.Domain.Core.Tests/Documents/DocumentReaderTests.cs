using WarehouseService.Domain.Documents;

namespace WarehouseService.Domain.Core.Tests.Documents;

public sealed class DocumentReaderTests
{
    private sealed record Bay(string? Name, int? Doors, IReadOnlyList<int?> Lengths);

    [Fact]
    public void A_sound_document_is_read()
    {
        var bay = Read("""{ "doors": 4, "name": "南门", "lengths": ["1", "22"] }""");

        Assert.Equal(("南门", 4), (bay.Name, bay.Doors));
        Assert.Equal([1, 2], bay.Lengths);
    }

    [Fact]
    public void All_faults_are_told_in_the_order_in_which_they_were_found()
    {
        var error = Malformed("""{ "name": "", "doors": 5, "doors": "4", "lengths": ["", "1", {}, null], "colour": "red" }""");

        Assert.Equal(
            [
                "doors is '4'; expected each name once.",
                "colour is 'red'; expected no such field, but name, doors, lengths.",
                "name is ''; expected the bay's name: 1 to 200 characters without control characters.",
                "doors is '5'; expected a whole number from 1 to 4.",
                "lengths[0] is ''; expected some text.",
                "lengths[2] is '{}'; expected some text.",
                "lengths[3] is 'null'; expected some text.",
            ],
            error.Faults.Select(fault => fault.ToString()));
        Assert.StartsWith("The bay document has 7 fault(s): doors is '4'; expected each name once. colour is", error.Message, StringComparison.Ordinal);
        Assert.Equal("bay", error.Document);
    }

    [Fact]
    public void What_is_missing_is_told_as_missing()
    {
        var error = Malformed("{}");

        Assert.Equal(["name", "doors", "lengths"], error.Faults.Select(fault => fault.Field));
        Assert.All(error.Faults, fault => Assert.Null(fault.Value));
        Assert.Equal("doors is missing; expected a whole number from 1 to 4.", error.Faults[1].ToString());
    }

    [Theory]
    [InlineData("3.5")]
    [InlineData("4.0000000001")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1e400")]
    [InlineData("99999999999999999999")]
    [InlineData("true")]
    public void A_number_that_is_not_whole_or_out_of_bounds_is_a_fault(string number) =>
        Assert.Equal("doors", Assert.Single(Malformed($$"""{ "name": "a", "doors": {{number}}, "lengths": [] }""").Faults).Field);

    [Theory]
    [InlineData("4")]
    [InlineData("4.0")]
    [InlineData("0.4e1")]
    public void A_number_is_whole_however_it_is_written(string number) =>
        Assert.Equal(4, Read($$"""{ "name": "a", "doors": {{number}}, "lengths": [] }""").Doors);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("{ \"name\": \"a\", }")]
    public void What_is_no_JSON_is_one_fault_of_the_document(string json)
    {
        var error = Malformed(json);

        Assert.Equal("$", Assert.Single(error.Faults).Field);
        Assert.NotNull(error.InnerException);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"bay\"")]
    public void What_is_no_object_is_one_fault_of_the_document(string json) =>
        Assert.Equal("an object with name, doors, lengths", Assert.Single(Malformed(json).Faults).Expected);

    [Fact]
    public void Halves_of_surrogate_pairs_are_faults_in_values_in_names_and_in_the_document_itself()
    {
        Assert.Equal(["\\udc00", "name"], Malformed("""{ "name": "\ud800", "\udc00": 1, "doors": 1, "lengths": [] }""").Faults.Select(fault => fault.Field));
        Assert.Equal("$", Assert.Single(Malformed("{ \"name\": \"\ud800\" }").Faults).Field);
    }

    [Fact]
    public void Long_values_and_names_are_shortened_and_no_pair_is_cut()
    {
        var huge = new string('x', 99) + "😀" + new string('x', 1_000_000);
        var error = Malformed($$"""{ "name": "{{huge}}", "{{huge}}": 1, "doors": 1, "lengths": [] }""");

        Assert.Equal(new string('x', 99) + "… (1000101 characters)", error.Faults[0].Field);
        Assert.Equal(new string('x', 99) + "… (1000101 characters)", error.Faults[1].Value);
    }

    [Fact]
    public void Names_that_are_alike_only_when_shortened_are_two_names()
    {
        var huge = new string('x', 200);
        Assert.Equal(2, Malformed($$"""{ "{{huge}}a": 1, "{{huge}}b": 1, "name": "n", "doors": 1, "lengths": [] }""").Faults.Length);
    }

    [Fact]
    public void A_reader_that_gives_up_without_a_fault_is_a_bug_that_is_told() =>
        Assert.Throws<InvalidOperationException>(() => DocumentReader.Read<Bay>("bay", "{}", _ => null));

    [Fact]
    public void Null_arguments_are_a_callers_bug()
    {
        Assert.Throws<ArgumentNullException>(() => DocumentReader.Read("bay", null!, ReadBay));
        Assert.Throws<ArgumentNullException>(() => DocumentReader.Read(null!, "{}", ReadBay));
        Assert.Throws<ArgumentNullException>(() => DocumentReader.Read<Bay>("bay", "{}", null!));
    }

    private static Bay Read(string json) => DocumentReader.Read("bay", json, ReadBay);

    private static MalformedDocumentException Malformed(string json) => Assert.Throws<MalformedDocumentException>(() => Read(json));

    private static Bay? ReadBay(DocumentValue document) => document.Fields("name", "doors", "lengths") is not { } fields
        ? null
        : new Bay(
            fields["name"].Identifier("the bay's name"),
            fields["doors"].WholeNumber(1, 4),
            [.. (fields["lengths"].Items("a list of texts") ?? []).Select(item => item.Parsed<int>("some text", text => text.Length > 0 ? text.Length : null))]);
}
