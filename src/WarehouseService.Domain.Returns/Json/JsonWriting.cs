using System.Text.Json;
using Ardalis.SmartEnum;
using NodaTime;
using NodaTime.Text;

namespace WarehouseService.Domain.Returns.Json;

/// <summary>Writes members, and leaves out those that are as they are by default.</summary>
internal static class JsonWriting
{
    public static void Flag(this Utf8JsonWriter writer, string name, bool value, bool byDefault = false)
    {
        if (value != byDefault)
        {
            writer.WriteBoolean(name, value);
        }
    }

    public static void Names(this Utf8JsonWriter writer, string name, IReadOnlyCollection<string> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }

    public static void Choices<T>(this Utf8JsonWriter writer, string name, IEnumerable<T> values)
        where T : SmartEnum<T> => writer.Names(name, [.. values.Select(value => value.Name)]);

    public static void Dates(this Utf8JsonWriter writer, string name, IEnumerable<LocalDate> dates) =>
        writer.Names(name, [.. dates.Select(LocalDatePattern.Iso.Format)]);

    public static void Amount(this Utf8JsonWriter writer, string name, Money? amount)
    {
        if (amount is { } given)
        {
            writer.WriteString(name, given.ToString());
        }
    }

    public static void Object<T>(this Utf8JsonWriter writer, string name, T? value, Action<Utf8JsonWriter, T> members)
        where T : class
    {
        if (value is null)
        {
            return;
        }

        writer.WriteStartObject(name);
        members(writer, value);
        writer.WriteEndObject();
    }

    public static void Objects<T>(this Utf8JsonWriter writer, string name, IReadOnlyCollection<T> values, Action<Utf8JsonWriter, T> members)
    {
        if (values.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStartObject();
            members(writer, value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static void Map(this Utf8JsonWriter writer, string name, IEnumerable<(string Name, string Value)> members)
    {
        var written = members.ToList();
        writer.Object(name, written.Count == 0 ? null : written, (inner, all) => all.ForEach(member => inner.WriteString(member.Name, member.Value)));
    }

    public static void Counting(this Utf8JsonWriter writer, string name, CountingRule? rule) => writer.Object(name, rule, (inner, given) =>
    {
        inner.WriteNumber("count", given.Count);
        if (given.Unit != DeadlineUnit.Days)
        {
            inner.WriteString("unit", given.Unit.Name);
        }

        inner.Flag("startsAtFirst", given.StartsAtFirst);
        inner.Flag("countsStartDay", given.CountsStartDay);
        inner.Flag("rollsOverRestDays", given.RollsOverRestDays);
    });
}
