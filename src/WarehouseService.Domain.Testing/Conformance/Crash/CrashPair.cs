using System.Globalization;
using WarehouseService.Domain.Storage;
using static WarehouseService.Domain.Testing.Conformance.Make;

namespace WarehouseService.Domain.Testing.Conformance.Crash;

/// <summary>What a writer writes: two records in one batch, each with work, so that anything torn shows.</summary>
internal static class CrashPair
{
    internal const int Writers = 4;
    internal const string Timer = "timer/x";

    internal static AggregateKey Left(int writer) => Key(Number(writer), "left");

    internal static AggregateKey Right(int writer) => Key(Number(writer), "right");

    internal static string Command(int writer, long version) => string.Create(CultureInfo.InvariantCulture, $"w{writer}-{version}");

    internal static string Payload(long version) => string.Create(CultureInfo.InvariantCulture, $"{version}:{new string('x', 500)}");

    internal static Batch Of(int writer, long version) =>
        Batch(Command(writer, version), Changed(Left(writer), writer, version), Changed(Right(writer), writer, version));

    private static AggregateCommit Changed(AggregateKey key, int writer, long version) =>
        Commit(key, version - 1, Command(writer, version), Payload(version)) with { Put = [Work(Timer, Noon, Payload(version))] };

    private static string Number(int writer) => writer.ToString(CultureInfo.InvariantCulture);
}
