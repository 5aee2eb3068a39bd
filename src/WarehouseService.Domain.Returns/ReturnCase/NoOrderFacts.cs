using System.Collections.Immutable;

namespace WarehouseService.Domain.Returns;

/// <summary>Nothing is known of any order: every request for a return is refused until a host says what was delivered.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class NoOrderFacts : IOrderFacts
{
    /// <inheritdoc />
    public Task<ImmutableArray<ReturnFacts>> FindAsync(string tenant, string order, CancellationToken cancellationToken = default) =>
        Task.FromResult(ImmutableArray<ReturnFacts>.Empty);
}
