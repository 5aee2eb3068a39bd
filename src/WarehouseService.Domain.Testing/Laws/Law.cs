using FsCheck;
using FsCheck.Fluent;

namespace WarehouseService.Domain.Testing.Laws;

/// <summary>A law that is tried on cases until one breaks it.</summary>
/// <param name="Id">Its id, which is also the key of its text.</param>
/// <param name="Try">Tries it.</param>
internal sealed record Law(string Id, Func<LawOptions, LawResult> Try)
{
    /// <summary>A law for random cases; what breaks it is shrunk.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="broken">How a case breaks it; null if it does not.</param>
    internal static Law ForAll<T>(string id, Arbitrary<T> cases, Func<T, Telling?> broken) => new(id, options =>
    {
        var runner = new SilentRunner();
        var config = Config.Default
            .WithMaxTest(options.Cases)
            .WithEndSize(50)
            .WithReplay(new Replay(new Rnd(options.Seed), null))
            .WithRunner(runner);
        Check.One(config, Prop.ForAll(cases, it => HowBroken(it, broken) is null));
        return new(id, runner.Cases, runner.Smallest is T smallest ? HowBroken(smallest, broken) ?? LawTexts.Of("law.wavered", Tell(smallest)) : null);
    });

    /// <summary>A law for each of some cases; put small ones first, for the first that breaks it is told.</summary>
    internal static Law ForEach<T>(string id, IEnumerable<T> cases, Func<T, Telling?> broken) => new(id, _ =>
    {
        var tried = 0;
        foreach (var it in cases)
        {
            tried++;
            if (HowBroken(it, broken) is { } how)
            {
                return new(id, tried, how);
            }
        }

        return new(id, tried, null);
    });

    private static Telling? HowBroken<T>(T it, Func<T, Telling?> broken)
    {
        try
        {
            return broken(it);
        }
        catch (Exception thrown)
        {
            return LawTexts.Of("law.threw", thrown.GetType().Name, thrown.Message, Tell(it));
        }
    }

    private static Telling Tell<T>(T it) => it is ITold told ? told.Tell() : LawTexts.Plain(it);
}

/// <summary>A case that can tell itself.</summary>
internal interface ITold
{
    Telling Tell();
}
