using System.Collections;
using System.Runtime.CompilerServices;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Testing.Conformance;

/// <summary>What a check expects; no test framework's own, for the kit works under any.</summary>
internal static class Expect
{
    private const int LongestText = 300;

    internal static void Equal<T>(T expected, T actual, [CallerArgumentExpression(nameof(actual))] string what = "") =>
        That(EqualityComparer<T>.Default.Equals(expected, actual), $"{what} to be {Told(expected)}", actual);

    internal static void Sequence<T>(IEnumerable<T> expected, IEnumerable<T> actual, [CallerArgumentExpression(nameof(actual))] string what = "")
    {
        var (wanted, seen) = (expected.ToList(), actual.ToList());
        That(wanted.SequenceEqual(seen), $"{what} to be {Told(wanted)}", seen);
    }

    internal static void NotEqual<T>(T other, T actual, [CallerArgumentExpression(nameof(actual))] string what = "") =>
        That(!EqualityComparer<T>.Default.Equals(other, actual), $"{what} to differ from {Told(other)}", actual);

    internal static void True(bool holds, [CallerArgumentExpression(nameof(holds))] string what = "") => That(holds, $"{what} to be true", holds);

    internal static void False(bool holds, [CallerArgumentExpression(nameof(holds))] string what = "") => That(!holds, $"{what} to be false", holds);

    internal static void Null(object? actual, [CallerArgumentExpression(nameof(actual))] string what = "") => That(actual is null, $"{what} to be nothing", actual);

    internal static void Empty<T>(IEnumerable<T> actual, [CallerArgumentExpression(nameof(actual))] string what = "")
    {
        var seen = actual.ToList();
        That(seen.Count == 0, $"{what} to be empty", seen);
    }

    internal static T Single<T>(IEnumerable<T> actual, [CallerArgumentExpression(nameof(actual))] string what = "")
    {
        var seen = actual.ToList();
        That(seen.Count == 1, $"{what} to be one alone", seen);
        return seen[0];
    }

    internal static T Is<T>(object? actual, [CallerArgumentExpression(nameof(actual))] string what = "")
    {
        That(actual is T, $"{what} to be {typeof(T).Name}", actual);
        return (T)actual!;
    }

    internal static async Task Throws<T>(Func<Task> call, [CallerArgumentExpression(nameof(call))] string what = "")
        where T : Exception
    {
        var wanted = $"{what} to throw {typeof(T).Name} with a message";
        try
        {
            await call();
        }
        catch (T failure) when (!string.IsNullOrWhiteSpace(failure.Message))
        {
            return;
        }
        catch (Exception other)
        {
            throw new Unexpected(wanted, Told(other), reason: other);
        }

        throw new Unexpected(wanted, "no exception");
    }

    /// <summary>A value as a report tells it.</summary>
    internal static string Told(object? value) => value switch
    {
        null => "nothing",
        string text => $"'{Short(text)}'",
        Committed committed => $"Committed {Told(committed.Versions)}",
        AlreadyCommitted already => $"AlreadyCommitted {Told(already.Receipts)}",
        Exception failure => $"{failure.GetType().Name}: {Short(failure.Message)}",
        IEnumerable many => Short($"[{string.Join(", ", many.Cast<object?>().Select(Told))}]"),
        _ => Short(value.ToString() ?? ""),
    };

    /// <summary>What is expected, in words, and what is seen.</summary>
    internal static void That(bool holds, string expected, object? seen)
    {
        if (!holds)
        {
            throw new Unexpected(expected, Told(seen));
        }
    }

    private static string Short(string text) => text.Length <= LongestText ? text : $"{text[..LongestText]}… ({text.Length} characters)";
}
