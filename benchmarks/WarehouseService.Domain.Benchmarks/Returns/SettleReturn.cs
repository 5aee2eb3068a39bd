using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using WarehouseService.Domain.Returns;

namespace WarehouseService.Domain.Benchmarks.Returns;

/// <summary>
/// Settling the return of a ten-line order with its statement, and of its total alone by plain arithmetic; and allocating an amount over 1,000 parts into
/// the caller's memory, beside the plainest loop that hands out floors and then what is left over, in no order.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 3, iterationCount: 10)]
public class SettleReturn
{
    private const int Lines = 10;
    private const int Parts = 1_000;
    private static readonly Currency Euro = Currency.Of("EUR");
    private static readonly Money Amount = Money.OfMinor(1_234_567, Euro);

    private readonly long[] _weights = [.. Enumerable.Range(0, Parts).Select(place => (long)((place * 7919) % 10_007))];
    private readonly Money[] _parts = new Money[Parts];
    private readonly long[] _plainParts = new long[Parts];
    private readonly (long UnitPrice, int Quantity)[] _plain = [.. Enumerable.Range(1, Lines).Select(line => (line * 1_111L, 2))];
    private readonly PaidOrder _order = PaidOrder.Of(new()
    {
        Order = "O1",
        Currency = Euro,
        Lines = [.. Enumerable.Range(1, Lines).Select(line => new SaleLine { Id = $"L{line}", Quantity = 3, UnitPrice = Money.OfMinor(line * 1_111, Euro) })],
        Shipping = new() { Charged = Money.OfMinor(499, Euro) },
    });

    private readonly ReturnedGoods _goods = new()
    {
        Items = [.. Enumerable.Range(1, Lines).Select(line => new ReturnedItem { Line = $"L{line}", Quantity = 2, Grade = "B" })],
    };

    private readonly SettlementPolicy _policy = new()
    {
        KeptByGrade = ImmutableSortedDictionary<string, BasisPoints>.Empty.Add("B", BasisPoints.Of(8_000)),
        RestockingFee = RestockingFee.OfRate(BasisPoints.Of(1_000)),
        ReturnFreight = Money.OfMinor(500, Euro),
        ReturnFreightPaidBy = ImmutableDictionary<Fault, FreightPayer>.Empty.Add(Fault.Buyer, FreightPayer.Buyer),
    };

    [GlobalSetup]
    public void Compare()
    {
        if (Settled() != PlainTotal())
        {
            throw new InvalidOperationException("They disagree on what comes back.");
        }
    }

    [Benchmark]
    public long Settled() => Settlement.Of(_order, RefundedToDate.Nothing, _goods, _policy).Value.Total.MinorUnits;

    [Benchmark]
    public long PlainTotal()
    {
        long total = -500;
        foreach (var (price, quantity) in _plain)
        {
            var reduced = (price * quantity) - (((price * 2_000) + 5_000) / 10_000 * quantity);
            total += reduced - (((reduced * 1_000) + 5_000) / 10_000);
        }

        return total;
    }

    [Benchmark]
    public void Allocated() => Amount.Allocate(_weights, _parts);

    [Benchmark]
    public void PlainFloors()
    {
        long total = 0;
        foreach (var weight in _weights)
        {
            total += weight;
        }

        var left = 1_234_567L;
        for (var place = 0; place < Parts; place++)
        {
            left -= _plainParts[place] = 1_234_567L * _weights[place] / total;
        }

        for (var place = 0; left > 0; place++, left--)
        {
            _plainParts[place]++;
        }
    }
}
