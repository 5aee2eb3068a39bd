using System.Globalization;
using System.Text.RegularExpressions;

namespace ServiceDesk.Tests.Running;

/// <summary>How a run of the program ended, and what it printed.</summary>
internal sealed partial record Outcome(int ExitCode, string Output, string Errors)
{
    /// <summary>What is printed from the first table on: nothing of it depends on how fast the run was.</summary>
    internal string Report => Output[Output.IndexOf('╭', StringComparison.Ordinal)..];

    internal Outcome EndedWith(int exitCode)
    {
        Assert.True(exitCode == ExitCode, $"Exit code {ExitCode}, expected {exitCode}.\n{Output}\n{Errors}");
        return this;
    }

    internal Outcome Says(params string[] texts)
    {
        Assert.All(texts, text => Assert.Contains(text, Output, StringComparison.Ordinal));
        return this;
    }

    /// <summary>One line of complaint, without a stack trace.</summary>
    internal Outcome Complains(params string[] texts)
    {
        Assert.DoesNotContain("   at ", Errors, StringComparison.Ordinal);
        Assert.All(texts, text => Assert.Contains(text, Errors, StringComparison.Ordinal));
        return this;
    }

    /// <summary>The rows of the table of outcomes: label to count.</summary>
    internal Dictionary<string, long> Rows(string total)
    {
        var rows = new Dictionary<string, long>();
        foreach (Match row in OutcomeRow().Matches(Output))
        {
            rows.Add(row.Groups[1].Value, long.Parse(row.Groups[2].Value, CultureInfo.InvariantCulture));
            if (row.Groups[1].Value == total)
            {
                return rows;
            }
        }

        throw new InvalidOperationException($"The table of rows has no '{total}':\n{Output}");
    }

    /// <summary>Every run of digits of the report, sorted.</summary>
    internal IEnumerable<string> Digits() => AnyDigits().Matches(Report).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"^│ (\S.*?) +│ (\d+) +│$", RegexOptions.Multiline)]
    private static partial Regex OutcomeRow();

    [GeneratedRegex(@"\d+")]
    private static partial Regex AnyDigits();
}
