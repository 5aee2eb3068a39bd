using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using WarehouseService.Domain.Testing.Generators;

namespace WarehouseService.Domain.Testing.Laws;

/// <summary>Plays moves on a lifecycle: in random sequences, and in every sequence.</summary>
internal sealed class LifecyclePlay<TState, TKnowledge>(
    LifecycleSubject<TState, TKnowledge> subject,
    LifecycleTable table,
    Func<Versioned<TState>, ICommand<TState>, CommandContext, TKnowledge?, LifecycleAnswer<TState>> decide)
    where TState : class
    where TKnowledge : class
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 1, 5, 9, 0);

    /// <summary>Numbers that pick a move each; shrunk by leaving moves out, many at once first.</summary>
    internal static Arbitrary<int[]> Picks { get; } = Arb.From(Gen.Choose(0, 99_999).ArrayOf(), picks => LeavingOut.Of<int>([.. picks]).Select(fewer => fewer.ToArray()));

    /// <summary>What is answered to one move.</summary>
    internal LifecycleStep<TState, TKnowledge> Try(LifecycleStep<TState, TKnowledge>? before, LifecycleMove<TState, TKnowledge> move)
    {
        var record = RecordAfter(before);
        var context = new CommandContext
        {
            CommandId = $"command-{record.Version + 1}",
            Actor = move.By,
            At = (record.State is null ? Monday : record.LastAt) + move.After,
        };
        return new(before, record, move, context, Ask(record, move, context));
    }

    internal LifecycleAnswer<TState> Ask(Versioned<TState> record, LifecycleMove<TState, TKnowledge> move, CommandContext context)
    {
        try
        {
            return decide(record, move.Command, context, move.Known);
        }
        catch (Exception thrown)
        {
            return new(null, thrown, record);
        }
    }

    /// <summary>What may be tried now.</summary>
    internal IEnumerable<LifecycleStep<TState, TKnowledge>> All(LifecycleStep<TState, TKnowledge>? before) =>
        subject.Moves(RecordAfter(before)).Select(move => Try(before, move));

    /// <summary>The steps of one sequence, refused ones too. Most are of rows that lead on from the status, for what has ended leads nowhere.</summary>
    internal IEnumerable<LifecycleStep<TState, TKnowledge>> Play(int[] picks)
    {
        LifecycleStep<TState, TKnowledge>? last = null;
        foreach (var pick in picks)
        {
            var step = Try(last, Picked(RecordAfter(last), pick));
            yield return step;
            last = step.Answer.IsAccepted ? step : last;
        }
    }

    private LifecycleMove<TState, TKnowledge> Picked(Versioned<TState> record, int pick)
    {
        var moves = subject.Moves(record);
        LifecycleMove<TState, TKnowledge>[] likely = (pick % 8) switch
        {
            0 => [],
            < 4 => [.. moves.Where(move => table.Leads(move.Command, record.State, (_, to) => to.Category != StatusCategory.Ended))],
            < 7 => [.. moves.Where(move => table.Leads(move.Command, record.State, (from, to) => to != from && to.Category != StatusCategory.Ended))],
            _ => [.. moves.Where(move => table.Leads(move.Command, record.State, (from, to) => to != from))],
        };
        return likely.Length > 0 ? likely[pick / 8 % likely.Length] : moves[pick / 8 % moves.Length];
    }

    /// <summary>The last steps of every sequence, shorter ones first, up to the last depth that a number of steps allows as a whole.</summary>
    internal ImmutableArray<LifecycleStep<TState, TKnowledge>> Every(int most)
    {
        var all = ImmutableArray.CreateBuilder<LifecycleStep<TState, TKnowledge>>();
        List<LifecycleStep<TState, TKnowledge>?> from = [null];
        while (from.Count > 0 && all.Count + from.Sum(step => subject.Moves(RecordAfter(step)).Length) <= most)
        {
            List<LifecycleStep<TState, TKnowledge>> tried = [.. from.SelectMany(All)];
            all.AddRange(tried);
            from = [.. tried.Where(step => step.Answer.IsAccepted)];
        }

        return all.ToImmutable();
    }

    private static Versioned<TState> RecordAfter(LifecycleStep<TState, TKnowledge>? step) => step?.Answer.After ?? default;
}
