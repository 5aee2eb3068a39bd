using System.Reflection;
using WarehouseService.Domain.Storage;
using WarehouseService.Storage.Tests.Clauses;
using Xunit.Sdk;

namespace WarehouseService.Storage.Tests.Broken;

public sealed class BrokenStoreTests
{
    private static readonly List<MethodInfo> Clauses = [.. typeof(StoreClauses).GetMethods().Where(method => method.GetCustomAttribute<FactAttribute>() is not null)];

    [Theory]
    [InlineData("no version check", nameof(StoreClauses.A_stale_or_future_version_is_a_conflict))]
    [InlineData("no version check", nameof(StoreClauses.Of_two_equal_claims_one_is_a_conflict))]
    [InlineData("no version check", nameof(StoreClauses.Of_many_writers_one_wins_each_version))]
    [InlineData("receipt forgotten", nameof(StoreClauses.A_replay_answers_with_the_receipts_of_then_even_if_the_record_moved_on))]
    [InlineData("fence ignored", nameof(StoreClauses.A_fence_that_moved_is_a_conflict))]
    [InlineData("torn commit", nameof(StoreClauses.A_conflict_writes_nothing_of_any_record))]
    [InlineData("torn commit", nameof(StoreClauses.An_id_that_only_some_records_know_is_an_exception_and_writes_nothing))]
    [InlineData("stale lease completes", nameof(StoreClauses.An_expired_lease_is_claimable_again_and_its_token_is_stale))]
    [InlineData("page skips what is equal", nameof(StoreClauses.Pages_show_every_record_once_and_in_order_even_if_instants_are_equal))]
    [InlineData("payload normalised", nameof(StoreClauses.Text_comes_back_as_it_was))]
    public async Task A_broken_store_fails_the_clause_it_breaks(string fault, string clause)
    {
        var failures = await FailuresAsync(clause, BrokenStores.All[fault]);
        Assert.NotEmpty(failures);
        Assert.All(failures, failure => Assert.IsAssignableFrom<XunitException>(failure));
    }

    [Fact]
    public async Task The_sound_store_fails_none_when_run_the_same_way()
    {
        foreach (var clause in Clauses)
        {
            Assert.Empty(await FailuresAsync(clause.Name, () => BothStores.Of(new InMemoryStore())));
        }
    }

    private static async Task<List<Exception>> FailuresAsync(string clause, Func<BothStores> create)
    {
        var method = Clauses.Single(one => one.Name == clause);
        var failures = new List<Exception>();
        foreach (var arguments in method.GetCustomAttributes<DataAttribute>().SelectMany(data => data.GetData(method)).DefaultIfEmpty([]))
        {
            using var run = new Run(create);
            if (await Record.ExceptionAsync(() => (Task)method.Invoke(run, arguments)!) is { } failure)
            {
                failures.Add(failure);
            }
        }

        return failures;
    }

    private sealed class Run(Func<BothStores> create) : StoreClauses
    {
        protected override BothStores Create() => create();
    }
}
