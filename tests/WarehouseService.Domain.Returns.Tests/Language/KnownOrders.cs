using System.Collections.Immutable;

namespace WarehouseService.Domain.Returns.Tests.Language;

/// <summary>What is known of the lines of order O1.</summary>
internal sealed class KnownOrders : IOrderFacts
{
    public List<ReturnFacts> Lines { get; } = [];

    public Task<ImmutableArray<ReturnFacts>> FindAsync(string tenant, string order, CancellationToken cancellationToken = default) =>
        Task.FromResult(order == "O1" ? Lines.ToImmutableArray() : []);
}
