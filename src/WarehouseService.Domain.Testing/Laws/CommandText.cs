using System.Collections;
using System.Globalization;
using System.Reflection;

namespace WarehouseService.Domain.Testing.Laws;

/// <summary>A command as a tester reads it: its name, and the members that say something.</summary>
internal static class CommandText
{
    internal static string Of(object command)
    {
        var members = command.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && property.Name != "EqualityContract")
            .Select(property => (property.Name, Value: property.GetValue(command)))
            .Where(member => member.Value is not (null or false or ICollection { Count: 0 }))
            .Select(member => $"{member.Name}: {Convert.ToString(member.Value, CultureInfo.InvariantCulture)}");
        return $"{command.GetType().Name}({string.Join(", ", members)})";
    }
}
