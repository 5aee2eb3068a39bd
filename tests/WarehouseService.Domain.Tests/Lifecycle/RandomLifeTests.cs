using Microsoft.Extensions.DependencyInjection;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Tests.Lifecycle;

/// <summary>A million random commands on the whole house, with what must always hold looked at after each that was accepted.</summary>
public sealed class RandomLifeTests
{
    private const int Lives = 100;
    private const int CommandsALife = 2_500;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Whatever_is_asked_a_refusal_changes_nothing_and_what_must_hold_holds(int quarter)
    {
        var accepted = new HashSet<string>();
        for (var life = 0; life < Lives; life++)
        {
            await LiveAsync((quarter * Lives) + life, accepted, isSealed: quarter == 1);
        }

        Assert.True(accepted.Count > 55, $"Only these {accepted.Count} were ever accepted: {string.Join(", ", accepted.Order(StringComparer.Ordinal))}");
    }

    // Sealing changes no decision and costs time: a quarter of the lives is sealed.
    private static async Task LiveAsync(int seed, HashSet<string> accepted, bool isSealed)
    {
        await using var house = new House(isSealed ? null : services =>
            services.AddKeyedSingleton(WarehouseServiceRegistration.Records, (provider, _) => provider.GetRequiredService<IAggregateStore>()));
        var (random, invariants) = (new RandomLife(seed), new Invariants(house));
        for (var i = 0; i < CommandsALife; i++)
        {
            var (command, by, at) = random.Next();
            var before = await house.DocumentAsync(command);
            var (_, refusal) = await house.AskAsync(command, new() { CommandId = $"{i}", Actor = by, At = at });
            if (refusal is null)
            {
                accepted.Add(command.GetType().Name);
                await invariants.RequireAfterAsync(command, $"seed {seed}, command {i}: {by} {command}");
            }
            else
            {
                Assert.True(before == await house.DocumentAsync(command), $"seed {seed}, command {i}: refused with {refusal.Code}, but changed: {command}");
            }

            if (i % 50 == 0)
            {
                await house.TickAsync(random.Now);
            }
        }
    }
}
