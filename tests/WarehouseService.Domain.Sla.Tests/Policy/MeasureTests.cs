using System.Reflection;

namespace WarehouseService.Domain.Sla.Tests.Policy;

public sealed class MeasureTests
{
    [Fact]
    public void Known_measures_list_themselves()
    {
        var declared = typeof(SlaMeasure).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<SlaMeasure>().ToList();

        Assert.Equal(8, declared.Count);
        Assert.Equal(declared, SlaMeasure.All);
        Assert.Equal(8, declared.Select(measure => measure.Name).Distinct().Count());
    }

    [Fact]
    public void Own_measures_are_equal_by_name()
    {
        Assert.Equal(SlaMeasure.Own("acme.quality_check"), SlaMeasure.Own("acme.quality_check"));
        Assert.NotEqual(SlaMeasure.Own("acme.quality_check"), SlaMeasure.Own("acme.quality"));
        Assert.Equal("acme2.wms.pick_2", SlaMeasure.Own("acme2.wms.pick_2").ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("resolution")]
    [InlineData("resolutoin")]
    [InlineData("acme.")]
    [InlineData(".resolution")]
    [InlineData("acme..check")]
    [InlineData("Acme.check")]
    [InlineData("acme.quality__check")]
    [InlineData("acme.quality_")]
    [InlineData("acme.2check")]
    [InlineData("acme.check\n")]
    [InlineData("acme.检查")]
    public void Names_that_could_be_taken_for_known_ones_or_are_not_in_snake_case_are_refused(string name) =>
        Assert.StartsWith($"name is '{name}'; expected an own measure's name", Assert.Throws<ArgumentException>(() => SlaMeasure.Own(name)).Message, StringComparison.Ordinal);

    [Fact]
    public void Names_longer_than_a_hundred_characters_are_refused()
    {
        Assert.Equal(SlaMeasure.MaxLength, SlaMeasure.Own("acme." + new string('x', 95)).Name.Length);
        Assert.Throws<ArgumentException>(() => SlaMeasure.Own("acme." + new string('x', 96)));
        Assert.Throws<ArgumentNullException>(() => SlaMeasure.Own(null!));
    }
}
