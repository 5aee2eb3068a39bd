using NodaTime;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Testing.Conformance;
using WarehouseService.Domain.Testing.Tests.Conformance.Broken;

namespace WarehouseService.Domain.Testing.Tests.Conformance;

public sealed class ReportTests
{
    private static readonly StoreUnderTest Memory = new() { Name = "memory", Open = _ => OpenedStore.Of(new InMemoryStore()) };

    private static readonly ConformanceOptions Small = new() { Programs = 2, Histories = 2 };

    [Fact]
    public void Every_clause_of_the_contract_and_every_layer_is_checked()
    {
        Assert.Equal(Enumerable.Range(0, 12), StoreConformance.Clauses.Select(clause => clause.Number).Distinct().Order());
        Assert.Equal(ConformanceLayer.All, StoreConformance.Clauses.Select(clause => clause.Layer).Distinct());
        Assert.Equal(StoreConformance.Clauses.Length, StoreConformance.Clauses.Select(clause => clause.Name).Distinct().Count());
    }

    [Fact]
    public async Task What_is_skipped_is_told_with_its_reason_and_is_not_passed()
    {
        var (exit, lines) = await RunAsync(Memory, Small);

        Assert.Equal(1, exit);
        var skipped = StoreConformance.Clauses.Count(clause => clause.Needs is not null);
        Assert.Equal(skipped, lines.Count(line => line.StartsWith("skipped", StringComparison.Ordinal)));
        Assert.Contains(lines, line => line.EndsWith("the store does not declare killing (StoreUnderTest.Writer)", StringComparison.Ordinal));
        Assert.Equal(StoreConformance.Clauses.Length + 2, lines.Length);
        Assert.Equal($"{StoreConformance.Clauses.Length - skipped} passed, 0 failed, {skipped} skipped", lines[^1]);
    }

    [Fact]
    public async Task Skips_that_are_all_accepted_do_not_fail_the_whole()
    {
        Assert.Equal(0, (await RunAsync(Memory, Small with { AcceptedSkips = Capability.All })).Exit);
        Assert.Equal(1, (await RunAsync(Memory, Small with { AcceptedSkips = [Capability.Killing, Capability.Faults] })).Exit);
    }

    [Fact]
    public async Task What_is_broken_fails_the_whole_and_is_told_with_what_was_expected_and_seen()
    {
        var broken = new StoreUnderTest { Name = "broken", Open = _ => OpenedStore.Of(new FenceIgnored()) };
        var (exit, lines) = await RunAsync(broken, Small with { AcceptedSkips = Capability.All });

        Assert.Equal(1, exit);
        var failed = Array.FindIndex(lines, line => line.StartsWith("FAILED", StringComparison.Ordinal));
        Assert.EndsWith("A fence that moved is a conflict", lines[failed], StringComparison.Ordinal);
        Assert.StartsWith("    expected: ", lines[failed + 1], StringComparison.Ordinal);
        Assert.StartsWith("    seen:     Committed", lines[failed + 2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clause_that_a_store_declares_too_little_for_cannot_be_checked_by_mistake()
    {
        var clause = StoreConformance.Named("What was acknowledged is there after opening again");
        await Assert.ThrowsAsync<InvalidOperationException>(() => clause.CheckAsync(Memory));
    }

    [Fact]
    public async Task A_store_that_cannot_be_opened_or_fails_breaks_the_clause_with_its_own_exception()
    {
        var closed = Memory with { Open = _ => throw new IOException("no such folder") };
        var broken = await Assert.ThrowsAsync<ClauseBrokenException>(() => StoreConformance.Clauses[0].CheckAsync(closed));
        Assert.Equal("IOException: no such folder", broken.Seen);
        Assert.IsType<IOException>(broken.InnerException);
    }

    [Fact]
    public async Task A_store_that_does_not_answer_is_broken_once_patience_is_over()
    {
        using var never = new SemaphoreSlim(0);
        var hanging = Memory with
        {
            Open = _ =>
            {
                never.Wait(Timeout.Infinite, CancellationToken.None);
                return OpenedStore.Of(new InMemoryStore());
            },
        };
        var broken = await Assert.ThrowsAsync<ClauseBrokenException>(
            () => StoreConformance.Clauses[0].CheckAsync(hanging, new() { Patience = Duration.FromMilliseconds(100) }));
        Assert.Equal("an end within 0.1 s", broken.Expected);
        never.Release();
    }

    [Fact]
    public async Task Whoever_cancels_is_not_told_that_the_store_is_broken() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => StoreConformance.CheckAsync(Memory, cancellationToken: new(canceled: true)));

    [Fact]
    public async Task Every_place_is_closed_and_removed_and_one_at_a_time_is_used()
    {
        var (places, open, last) = (new List<string>(), 0, 0);
        var store = new StoreUnderTest
        {
            Name = "counted",
            NewPlace = () =>
            {
                Assert.Empty(places);
                places.Add($"place {++last}");
                return places[0];
            },
            Open = place =>
            {
                Assert.Equal(places[0], place);
                Assert.Equal(1, ++open);
                var memory = new InMemoryStore();
                return new(memory, memory, () =>
                {
                    open--;
                    return default;
                });
            },
            Remove = place =>
            {
                Assert.Equal(0, open);
                Assert.True(places.Remove(place));
            },
        };

        var report = await StoreConformance.CheckAsync(store, Small with { AcceptedSkips = Capability.All });

        Assert.True(report.Conforms, string.Join('\n', report.Results.Select(result => result.Broken?.Message)));
        Assert.Empty(places);
        Assert.InRange(last, 50, 200);
    }

    [Fact]
    public void Options_out_of_range_and_unknown_names_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConformanceOptions { Programs = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConformanceOptions { Histories = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConformanceOptions { Kills = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConformanceOptions { Patience = Duration.Zero });
        Assert.Throws<ArgumentException>(() => new ConformanceOptions { AcceptedSkips = default });
        Assert.Throws<ArgumentException>(() => StoreConformance.Named("no such clause"));
    }

    private static async Task<(int Exit, string[] Lines)> RunAsync(StoreUnderTest store, ConformanceOptions options)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var exit = await ConsoleRunner.RunAsync(store, output, options);
        return (exit, output.ToString().TrimEnd().Split('\n'));
    }
}
