namespace ServiceDesk.Logs;

/// <summary>A row as its file format has it: values by column, or the reason why there are none.</summary>
internal sealed record RawRow(long Line, Func<string, string?> Value, string? Malformed = null)
{
    internal static RawRow NotRead(long line, string why) => new(line, _ => null, why);
}
