using System.Collections;
using System.Globalization;
using System.Reflection;

namespace WarehouseService.Domain.Testing.Laws;

/// <summary>Compares values by all that they hold, lists item by item: a record with a list is equal to itself alone.</summary>
internal static class Content
{
    internal static bool AreSame(object? one, object? other) => Equals(one, other) || Text(one) == Text(other);

    /// <summary>The status of a record, and which of its members are set: neither null, nor false, nor zero, nor empty.</summary>
    internal static string Shape(object state) =>
        $"{LifecycleTable.StatusOf(state)!.Name} {string.Join(' ', Members(state.GetType()).Where(member => IsSet(member.GetValue(state))).Select(member => member.Name))}";

    private static bool IsSet(object? value) => value switch
    {
        null or false or 0 or 0L => false,
        string => true,
        IEnumerable items => items.Cast<object?>().Any(),
        NodaTime.Duration duration => duration != NodaTime.Duration.Zero,
        _ => true,
    };

    private static IEnumerable<PropertyInfo> Members(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(member => member.GetIndexParameters().Length == 0);

    private static string Text(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        IEnumerable items => $"[{string.Join(';', items.Cast<object?>().Select(Text))}]",
        _ when IsRecord(value.GetType()) => $"{{{string.Join(';', Members(value.GetType()).Select(member => $"{member.Name}={Text(member.GetValue(value))}"))}}}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static bool IsRecord(Type type) => type.IsClass && type.GetMethod("<Clone>$") is not null;
}
