using System.Text.Json;

namespace ServiceDesk.Tests.Running;

/// <summary>CSV without quotes as JSON lines.</summary>
internal static class Json
{
    internal static string Row(string header, string row) =>
        JsonSerializer.Serialize(header.Split(',').Zip(row.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second.Length == 0 ? null : pair.Second));
}
