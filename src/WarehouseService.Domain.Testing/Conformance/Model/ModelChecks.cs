using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Testing.Conformance.Model;

/// <summary>Random programs, run on the store and on the model side by side.</summary>
internal sealed class ModelChecks(Trial trial) : Checks(trial)
{
    private const int MostShrinks = 300;

    [Clause(0)]
    public Task A_random_program_is_answered_as_the_model_answers_it() => AgreeAsync(program => program.RemoveAll(step => step is ReopenStep), Trial.Options.Programs);

    [Clause(0, Needs = "reopening")]
    public Task A_random_program_is_answered_as_the_model_answers_it_even_if_the_store_is_opened_again_in_its_midst() => AgreeAsync(program => program, Trial.Options.Programs / 2);

    private async Task AgreeAsync(Func<ImmutableArray<Step>, ImmutableArray<Step>> chosen, int count)
    {
        foreach (var program in StorePrograms.Of(Trial.Seed, count).Select(chosen))
        {
            if (await DifferenceAsync(program) is { } difference)
            {
                await ThrowSmallestAsync(program, difference);
            }
        }
    }

    private async Task ThrowSmallestAsync(ImmutableArray<Step> program, Difference difference)
    {
        var tries = 0;
        for (var smaller = true; smaller && tries < MostShrinks;)
        {
            smaller = false;
            foreach (var candidate in StorePrograms.Smaller(program).TakeWhile(_ => tries++ < MostShrinks))
            {
                if (await DifferenceAsync(candidate) is { } still)
                {
                    (program, difference, smaller) = (candidate, still, true);
                    break;
                }
            }
        }

        throw new Unexpected(difference.Model, difference.Store, Told(program, difference));
    }

    private string Told(ImmutableArray<Step> program, Difference difference)
    {
        var told = new StringBuilder();
        told.Append(CultureInfo.InvariantCulture, $"seed {Trial.Seed}; the smallest program found, with the answers to it:");
        foreach (var (i, step) in program.Take(difference.Answers.Count).Index())
        {
            told.Append(CultureInfo.InvariantCulture, $"\n  {i + 1}. {step}\n     {difference.Answers[i]}");
        }

        return told.Append(CultureInfo.InvariantCulture, $"\n  then {difference.Step}").ToString();
    }

    // The first step that is not answered as the model answers it; null if none.
    private async Task<Difference?> DifferenceAsync(ImmutableArray<Step> program)
    {
        await Trial.DisposeAsync();
        var model = new StoreRun(OpenedStore.Of(new InMemoryStore()), null);
        var store = new StoreRun(Trial.Opened, ReopenAsync);
        var answers = new List<string>();
        foreach (var step in program.Concat(StorePrograms.Everything))
        {
            var (wanted, seen) = (await model.Say(step), await store.Say(step));
            if (wanted != seen)
            {
                return new(step, wanted, seen, answers);
            }

            answers.Add(wanted);
        }

        return null;
    }

    private async Task<OpenedStore> ReopenAsync()
    {
        await Trial.CloseAsync();
        return Trial.Opened;
    }

    private sealed record Difference(Step Step, string Model, string Store, List<string> Answers);
}
