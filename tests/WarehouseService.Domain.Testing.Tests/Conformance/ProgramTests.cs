using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Testing.Conformance;
using WarehouseService.Domain.Testing.Conformance.Model;

namespace WarehouseService.Domain.Testing.Tests.Conformance;

public sealed class ProgramTests
{
    [Fact]
    public async Task Programs_reach_every_outcome()
    {
        var said = new List<string>();
        foreach (var program in StorePrograms.Of(seed: 1, count: 400))
        {
            var run = new StoreRun(OpenedStore.Of(new InMemoryStore()), null);
            foreach (var step in program)
            {
                said.Add(await run.Say(step));
            }
        }

        foreach (var outcome in (string[])
            ["committed ", "already ", "Conflict", nameof(InvalidOperationException), nameof(ArgumentException), "completed True", "completed False", "[claimed"])
        {
            Assert.Contains(said, one => one.StartsWith(outcome, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_seed_always_makes_the_same_programs() => Assert.Equal(Told(5), Told(5));

    [Fact]
    public void Another_seed_makes_others() => Assert.NotEqual(Told(5), Told(6));

    [Fact]
    public void Every_smaller_program_is_one_step_towards_none()
    {
        foreach (var program in StorePrograms.Of(seed: 2, count: 50))
        {
            Assert.All(StorePrograms.Smaller(program), smaller => Assert.True(Size(smaller) < Size(program)));
        }

        static int Size(IEnumerable<Step> program) => program.Sum(step => step is CommitStep commit ? 1 + commit.Changes.Length + commit.Fences.Length : 1);
    }

    private static string Told(int seed) => string.Join('\n', StorePrograms.Of(seed, 20).SelectMany(program => program));
}
