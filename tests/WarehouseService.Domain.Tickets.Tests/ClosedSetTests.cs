using System.Collections;
using System.Reflection;

namespace WarehouseService.Domain.Tickets.Tests;

public sealed class ClosedSetTests
{
    public static TheoryData<Type> ClosedSets =>
        [.. typeof(Ticket).Assembly.GetExportedTypes().Where(type => type.BaseType is { IsGenericType: true } parent && parent.Name.StartsWith("SmartEnum", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(ClosedSets))]
    public void A_closed_set_lists_all_its_members_in_the_order_of_their_values(Type set)
    {
        ArgumentNullException.ThrowIfNull(set);
        var fields = set.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.FieldType == set).Select(field => field.GetValue(null));
        var all = ((IEnumerable)set.GetProperty("All")!.GetValue(null)!).Cast<object>().ToList();
        Assert.NotEmpty(all);
        Assert.Equal(fields, all);
        Assert.Equal(Enumerable.Range(1, all.Count), all.Select(one => (int)set.GetProperty("Value")!.GetValue(one)!));
    }

    [Fact]
    public void There_are_as_many_closed_sets_as_converters_know() => Assert.Equal(9, ClosedSets.Count);
}
