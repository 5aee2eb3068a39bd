using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace WarehouseService.Domain.Benchmarks.Audit;

/// <summary>One entry of an audit chain: appended, or verified in a walk. The floor is SHA-256 over the very same bytes, made beforehand.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 3, iterationCount: 20)]
public class AuditChainHashing
{
    private const int Entries = 1_000;
    private static readonly Instant Nine = Instant.FromUtc(2026, 3, 2, 9, 0);
    private readonly AuditedCommit[] _commits = [.. Enumerable.Range(1, Entries).Select(Commit)];
    private readonly AuditEntry[] _chain;
    private readonly byte[][] _bytes;

    public AuditChainHashing()
    {
        _chain = [.. Chain()];
        _bytes = [.. _chain.Select(PlainBytes.Of)];
        if (_chain.Zip(_bytes).Any(pair => pair.First.Hash != Convert.ToHexStringLower(SHA256.HashData(pair.Second))))
        {
            throw new InvalidOperationException("The floor hashes other bytes than the chain.");
        }
    }

    /// <summary>The least that any chain of hashes costs.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Entries)]
    public int Sha256()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        var all = 0;
        foreach (var bytes in _bytes)
        {
            SHA256.HashData(bytes, hash);
            all ^= hash[0];
        }

        return all;
    }

    /// <summary>A commit put behind the head.</summary>
    [Benchmark(OperationsPerInvoke = Entries)]
    public long AuditAppend()
    {
        var head = AuditHead.Origin("default");
        foreach (var commit in _commits)
        {
            var entry = AuditEntry.After(head, commit);
            head = new(entry.Sequence, entry.Hash);
        }

        return head.Sequence;
    }

    /// <summary>An entry taken in a walk along the chain.</summary>
    [Benchmark(OperationsPerInvoke = Entries)]
    public bool AuditVerify()
    {
        var verifier = new AuditVerifier("default");
        foreach (var entry in _chain)
        {
            if (verifier.Next(entry) is not null)
            {
                return false;
            }
        }

        return verifier.End() is null;
    }

    private static AuditedCommit Commit(int number) => AuditedCommit.Of(new("default", "ticket", $"T{number}"), new()
    {
        Version = 3,
        Type = "public_message_sent",
        Payload = """{"text":"It is on its way."}""",
        Occurred = Nine,
        Recorded = Nine,
        Actor = "agent/ann",
        CommandId = $"0191f2a4-7c1e-7b7a-9a57-{number:x12}",
    });

    private IEnumerable<AuditEntry> Chain()
    {
        var head = AuditHead.Origin("default");
        foreach (var commit in _commits)
        {
            var entry = AuditEntry.After(head, commit);
            head = new(entry.Sequence, entry.Hash);
            yield return entry;
        }
    }
}
