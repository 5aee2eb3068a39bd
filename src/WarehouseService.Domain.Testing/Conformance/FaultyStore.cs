namespace WarehouseService.Domain.Testing.Conformance;

/// <summary>A store that is open, and fails when it is told to.</summary>
/// <param name="store">The store.</param>
/// <param name="failAt">Tells it; see <see cref="FailAt"/>.</param>
/// <threadsafety>As safe as the store.</threadsafety>
public sealed class FaultyStore(OpenedStore store, Action<int> failAt)
{
    /// <summary>The store.</summary>
    public OpenedStore Store => store;

    /// <summary>
    /// From now on the n-th step of its input and output fails; n from 1. What a step is, the store knows best: a write to a file, a message on a wire, a
    /// row. 0: none fails any more. Whether the steps behind the one that failed do too does not matter.
    /// </summary>
    public Action<int> FailAt => failAt;
}
