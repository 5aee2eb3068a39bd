using WarehouseService.Domain.Storage;
using static WarehouseService.Domain.Testing.Conformance.Make;

namespace WarehouseService.Domain.Testing.Conformance.Concurrency;

/// <summary>Calls at once, of which only one may win.</summary>
internal sealed class RaceChecks(Trial trial) : Checks(trial)
{
    private const int Callers = 8;
    private const int Rounds = 20;

    [Clause(2)]
    public async Task Of_many_writers_one_wins_each_version()
    {
        foreach (var (round, raced) in (IEnumerable<(int, AggregateKey)>)[(0, A), (1, B)])
        {
            var wins = await AtOnce(round, Callers, writer => WinsAsync(raced, writer));

            Expect.Sequence(Enumerable.Range(0, Rounds).Select(version => (long)version), wins.SelectMany(won => won).Order(), "the versions that the writers won");
            Expect.Equal(Rounds, (await Journal(raced)).Length);
            Expect.Equal((Rounds + 1) * (round + 1), (await AllPages(Tickets, 1000)).Count);
        }
    }

    [Clause(2)]
    public async Task Many_writers_of_different_records_all_succeed()
    {
        for (var round = 0; round < 2; round++)
        {
            await AtOnce(round, Callers, async writer =>
            {
                for (var version = 0; version < 10; version++)
                {
                    await Committed(Batch(Key($"r{round}-{writer}"), version));
                }

                return true;
            });

            for (var writer = 0; writer < Callers; writer++)
            {
                Expect.Equal(10, await Version(Key($"r{round}-{writer}")));
            }
        }
    }

    [Clause(2)]
    public async Task Of_two_writers_that_fence_each_others_record_one_is_a_conflict()
    {
        for (var round = 0; round < Rounds; round++)
        {
            AggregateKey[] records = [Key($"left-{round}"), Key($"right-{round}")];
            var outcomes = await AtOnce(round, 2, writer =>
                Records.CommitAsync(Batch(records[writer], 0) with { Fences = [Fence(records[1 - writer], 0)] }));

            Expect.Single(outcomes.OfType<Committed>(), "what was committed");
            Expect.Single(outcomes.OfType<Conflict>(), "the conflicts");
        }
    }

    [Clause(3)]
    public async Task Of_one_batch_sent_many_times_at_once_one_is_committed_and_the_others_are_told_so()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var (left, right, command) = (Key($"left-{round}"), Key($"right-{round}"), $"c{round}");
            var batch = Batch(command, Commit(left, 0, command), Commit(right, 0, command));

            var outcomes = await AtOnce(round, Callers, _ => Records.CommitAsync(batch));

            Expect.Single(outcomes.OfType<Committed>(), "what was committed");
            Expect.Equal(Callers - 1, outcomes.OfType<AlreadyCommitted>().Count(), "those told that it was committed already");
            Expect.Single(await Journal(left));
            Expect.Single(await Journal(right));
        }
    }

    [Clause(9)]
    public async Task Of_many_equal_claims_at_once_one_is_committed()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var claim = Key($"intake-{round}", "claim");
            var outcomes = await AtOnce(round, Callers, writer =>
                Records.CommitAsync(Batch($"c{writer}-{round}", Commit(Key($"t{writer}-{round}"), 0, $"c{writer}-{round}"), Commit(claim, 0, $"c{writer}-{round}"))));

            Expect.Single(outcomes.OfType<Committed>(), "what was committed");
            Expect.Equal(Callers - 1, outcomes.OfType<Conflict>().Count(conflict => conflict.Key == claim && conflict.Actual == 1), "conflicts on the claim");
            Expect.Single(await Journal(claim));
        }

        Expect.Equal(Rounds, (await AllPages(Tickets, 1000)).Count);
    }

    [Clause(8)]
    public async Task Many_dispatchers_never_share_an_item()
    {
        const int Items = 40;
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < Items; i++)
            {
                await Put(Key($"t{round}-{i}"), 0, Work("timer/x", Noon));
            }

            var claimed = await AtOnce(round, Callers, async _ =>
            {
                var mine = new List<ClaimedWork>();
                while (await Claim(Noon, 3) is { IsEmpty: false } more)
                {
                    mine.AddRange(more);
                }

                return mine;
            });

            var all = claimed.SelectMany(mine => mine).ToList();
            Expect.Equal(Items, all.Count, "items handed out");
            Expect.Equal(Items, all.Select(item => item.Key).Distinct().Count(), "different items handed out");
        }
    }

    [Clause(8)]
    public async Task Of_many_that_complete_one_item_at_once_one_is_told_that_it_did()
    {
        for (var round = 0; round < Rounds; round++)
        {
            await Put(Key($"t{round}"), 0, Work("timer/x", Noon));
            var item = Expect.Single(await Claim(Noon));
            Expect.Single((await AtOnce(round, Callers, _ => Work.CompleteAsync(item))).Where(completed => completed), "those told that they completed it");
        }
    }

    private async Task<List<long>> WinsAsync(AggregateKey raced, int writer)
    {
        var won = new List<long>();
        for (long version = 0; version < Rounds; version++)
        {
            var command = $"w{writer}-{version}";
            var outcome = await Records.CommitAsync(
                Batch(command, Commit(raced, version, command), Commit(Key($"own-of-{raced.Id}-{writer}-{version}"), 0, command)));
            if (outcome is Committed)
            {
                won.Add(version);
                Expect.True(await Version(raced) > version);
            }
            else
            {
                Expect.True(Expect.Is<Conflict>(outcome).Actual > version);
            }
        }

        return won;
    }
}
