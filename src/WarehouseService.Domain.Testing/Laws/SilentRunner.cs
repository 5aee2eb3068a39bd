using FsCheck;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

namespace WarehouseService.Domain.Testing.Laws;

/// <summary>Keeps what FsCheck finds, and prints nothing.</summary>
internal sealed class SilentRunner : IRunner
{
    /// <summary>How many cases were tried.</summary>
    internal int Cases { get; private set; }

    /// <summary>The smallest case that fails; null if none does.</summary>
    internal object? Smallest { get; private set; }

    public void OnStartFixture(Type t)
    {
    }

    public void OnArguments(int ntest, FSharpList<object> args, FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> every)
    {
    }

    public void OnShrink(FSharpList<object> args, FSharpFunc<FSharpList<object>, string> everyShrink)
    {
    }

    public void OnFinished(string name, TestResult result)
    {
        switch (result)
        {
            case TestResult.Failed failed:
                (Cases, Smallest) = (failed.Item1.NumberOfTests, failed.Item3.Head);
                break;
            case TestResult.Passed passed:
                Cases = passed.Item1.NumberOfTests;
                break;
            case TestResult.Exhausted exhausted:
                Cases = exhausted.Item.NumberOfTests;
                break;
            default:
                break;
        }
    }
}
