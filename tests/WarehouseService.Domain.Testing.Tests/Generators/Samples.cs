using FsCheck;
using FsCheck.Fluent;

namespace WarehouseService.Domain.Testing.Tests.Generators;

internal static class Samples
{
    /// <summary>The same values in every run.</summary>
    internal static T[] Drawn<T>(this Gen<T> generator, int count, int size = 50) => generator.Sample(count, new Rnd(20_260_101), size);
}
