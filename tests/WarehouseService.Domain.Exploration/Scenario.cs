using System.Collections.Immutable;

namespace WarehouseService.Domain.Exploration;

/// <summary>Commands at the same moment, and what must hold in whatever order their steps come.</summary>
/// <param name="Name">What happens at once.</param>
/// <param name="Begin">What happened before.</param>
/// <param name="AtOnce">The commands.</param>
/// <param name="Check">Throws or asserts, given the house and what each command was refused with; answers which of the possible ways it went.</param>
internal sealed record Scenario(
    string Name,
    (Actor By, ICommand Command)[] Begin,
    (Actor By, ICommand Command)[] AtOnce,
    Func<House, Refusal?[], Task<string>> Check)
{
    /// <summary>The flaws of a store under which it must be found not to hold.</summary>
    public ImmutableArray<Flaw> BreaksWith { get; init; } = [];

    public static ImmutableArray<Scenario> All { get; } = [.. MergeScenarios.All, .. RemedyScenarios.All, .. ComplaintScenarios.All];

    /// <summary>Plays it once, the commands at the same moment.</summary>
    public async Task<string> PlayAsync(Flaw flaw)
    {
        using var house = new House(flaw);
        await house.GivenAsync(Begin);
        house.Store.GivesWay = true;
        var refusals = await Task.WhenAll(AtOnce.Select(one => Task.Run(() => house.AskAsync(one.By, one.Command))));
        house.Store.GivesWay = false;
        return await Check(house, refusals);
    }

    /// <summary>Plays it once, one command after the other.</summary>
    public async Task RehearseAsync()
    {
        using var house = new House(Flaw.None);
        await house.GivenAsync(Begin);
        var refusals = new List<Refusal?>();
        foreach (var (by, command) in AtOnce)
        {
            refusals.Add(await house.AskAsync(by, command));
        }

        await Check(house, [.. refusals]);
    }
}
