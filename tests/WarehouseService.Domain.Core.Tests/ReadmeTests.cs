using FluentResults;
using NodaTime.Testing;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Core.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public async Task The_sample_does_what_it_says()
    {
        var clock = new FakeClock(Sample.Noon);

        // begin sample
        var store = new InMemoryStore();
        var desk = new Desk(store, clock);
        var claims = new Repository<Claim, ClaimStatus, ClaimKnowledge>(store, ClaimFormat.Instance, new ClaimLifecycle());

        Task<Result<Accepted<Claim>>> TakeAsync(string holder, string commandId)
        {
            var take = new TakeClaim { Claim = "intake/42", Holder = holder };
            var context = new CommandContext { CommandId = commandId, Actor = Actor.Agent("ann"), At = clock.GetCurrentInstant() };
            return desk.CommitAsync(context, async cancel =>
                new Plan<Claim, ClaimStatus, ClaimKnowledge>(await claims.ReadAsync(take, context, cancel)));
        }

        var first = await TakeAsync("ticket/T1", "c1");
        var again = await TakeAsync("ticket/T1", "c1");
        var second = await TakeAsync("ticket/T2", "c2");

        Assert.False(first.Value.Replayed);
        Assert.True(again.Value.Replayed);
        Assert.Equal("already_exists", second.Refusal()!.Code.Name);
        Assert.Equal("claim“intake/42”已存在。", second.Refusal()!.Text(Languages.Chinese));
        // end sample
    }

    [Fact]
    public void The_sample_in_the_readme_is_the_one_above()
    {
        var source = Between(Read("ReadmeTests.cs.txt"), "        // begin sample\n", "        // end sample\n");
        var sample = string.Concat(source.Split('\n').SkipLast(1).Select(line => (line.Length == 0 ? line : line[8..]) + "\n"));
        Assert.Equal(sample, Between(Read("README.md"), "```csharp\n", "```\n"));
    }

    private static string Read(string name) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Docs", name)).ReplaceLineEndings("\n");

    private static string Between(string text, string begin, string end)
    {
        var from = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
