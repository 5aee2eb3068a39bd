using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Testing.Tests.Conformance.Broken;

internal sealed class NoVersionCheck : Faulty
{
    protected override async Task<CommitOutcome> Commit(Batch batch, CancellationToken cancellationToken) =>
        await Sound.CommitAsync(await Overlooking(batch, (_, _) => true), CancellationToken.None);
}

internal sealed class FutureVersionAccepted : Faulty
{
    protected override async Task<CommitOutcome> Commit(Batch batch, CancellationToken cancellationToken) =>
        await Sound.CommitAsync(await Overlooking(batch, (expected, actual) => expected > actual), CancellationToken.None);
}

/// <summary>What is to be new replaces what is there.</summary>
internal sealed class TwoEqualClaims : Faulty
{
    protected override async Task<CommitOutcome> Commit(Batch batch, CancellationToken cancellationToken) =>
        await Sound.CommitAsync(await Overlooking(batch, (expected, _) => expected == 0), CancellationToken.None);
}

/// <summary>Looks at the versions, and writes a moment later whatever has come between.</summary>
internal sealed class CheckThenAct : Faulty
{
    protected override async Task<CommitOutcome> Commit(Batch batch, CancellationToken cancellationToken)
    {
        foreach (var (key, expected) in batch.Commits.Select(commit => (commit.Document.Key, commit.Expected))
            .Concat(batch.Fences.Select(fence => (fence.Key, fence.Expected))).OrderBy(one => one.Key))
        {
            var loaded = await Sound.LoadAsync(key, batch.CommandId, CancellationToken.None);
            if (loaded.Receipt is not null)
            {
                return await Sound.CommitAsync(batch, CancellationToken.None);
            }

            if ((loaded.Document?.Version ?? 0) is var actual && actual != expected)
            {
                return new Conflict { Key = key, Actual = actual };
            }
        }

        await Task.Yield();
        return await Sound.CommitAsync(await Overlooking(batch with { Fences = [] }, (_, _) => true), CancellationToken.None);
    }
}

internal sealed class FenceIgnored : Faulty
{
    protected override Task<CommitOutcome> Commit(Batch batch, CancellationToken cancellationToken) =>
        Sound.CommitAsync(batch with { Fences = [] }, CancellationToken.None);
}

/// <summary>A command that comes twice is taken for a new one.</summary>
internal sealed class NoIdempotency : Faulty
{
    public override Task<Loaded> LoadAsync(AggregateKey key, string? commandId, CancellationToken cancellationToken = default) =>
        Sound.LoadAsync(key, null, cancellationToken);

    protected override Task<CommitOutcome> Commit(Batch batch, CancellationToken cancellationToken)
    {
        // The receipt goes under a name that nobody will ask for.
        var id = $"{batch.CommandId[..Math.Min(batch.CommandId.Length, 100)]}#{Guid.NewGuid()}";
        var commits = batch.Commits.Select(commit => commit with { Event = commit.Event with { CommandId = id } });
        return Sound.CommitAsync(batch with { CommandId = id, Commits = [.. commits] }, CancellationToken.None);
    }
}

/// <summary>Of each record, the receipt of its last command alone is remembered.</summary>
internal sealed class ReceiptForgotten : Faulty
{
    public override async Task<Loaded> LoadAsync(AggregateKey key, string? commandId, CancellationToken cancellationToken = default)
    {
        var loaded = await Sound.LoadAsync(key, commandId, cancellationToken);
        return loaded.Receipt?.Version == loaded.Document?.Version ? loaded : loaded with { Receipt = null };
    }

    protected override async Task<CommitOutcome> Commit(Batch batch, CancellationToken cancellationToken)
    {
        var outcome = await Sound.CommitAsync(batch, CancellationToken.None);
        foreach (var (key, receipt) in outcome is AlreadyCommitted already ? batch.Commits.Select(commit => commit.Document.Key).Zip(already.Receipts) : [])
        {
            if (await VersionOf(key) is var actual && actual != receipt.Version)
            {
                return new Conflict { Key = key, Actual = actual };
            }
        }

        return outcome;
    }
}

/// <summary>Writes one record after another, each for itself.</summary>
internal sealed class BatchHalfApplied : Faulty
{
    protected override async Task<CommitOutcome> Commit(Batch batch, CancellationToken cancellationToken)
    {
        var versions = new List<long>();
        foreach (var commit in batch.Commits)
        {
            var outcome = await Sound.CommitAsync(batch with { Commits = [commit] }, CancellationToken.None);
            if (outcome is not Committed committed)
            {
                return outcome;
            }

            versions.AddRange(committed.Versions);
        }

        return new Committed { Versions = [.. versions] };
    }
}

/// <summary>Leaves off in the midst of a batch when it is cancelled there, or told to fail.</summary>
internal sealed class TornCommit : Faulty, IDisposable
{
    private readonly SemaphoreSlim gate = new(1);
    private int step;

    internal void FailAt(int n) => step = n;

    public void Dispose() => gate.Dispose();

    protected override async Task<CommitOutcome> Commit(Batch batch, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(CancellationToken.None);
        try
        {
            return await MayBeWritten(batch) ? await WriteAsync(batch, cancellationToken) : await Sound.CommitAsync(batch, CancellationToken.None);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<bool> MayBeWritten(Batch batch)
    {
        foreach (var commit in batch.Commits)
        {
            var loaded = await Sound.LoadAsync(commit.Document.Key, batch.CommandId, CancellationToken.None);
            if (loaded.Receipt is not null || (loaded.Document?.Version ?? 0) != commit.Expected)
            {
                return false;
            }
        }

        return batch.Fences.IsEmpty;
    }

    private async Task<CommitOutcome> WriteAsync(Batch batch, CancellationToken cancellationToken)
    {
        foreach (var commit in batch.Commits)
        {
            if (--step == 0)
            {
                throw new IOException("Told to fail.");
            }

            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            await Sound.CommitAsync(batch with { Commits = [commit] }, CancellationToken.None);
        }

        return new Committed { Versions = [.. batch.Commits.Select(commit => commit.Document.Version)] };
    }
}

internal sealed class PayloadNormalised : Faulty
{
    protected override Task<CommitOutcome> Commit(Batch batch, CancellationToken cancellationToken) => Sound.CommitAsync(
        batch with
        {
            Commits = [.. batch.Commits.Select(commit => commit with { Document = commit.Document with { Payload = commit.Document.Payload.Normalize() } })],
        },
        CancellationToken.None);
}
