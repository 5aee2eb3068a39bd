namespace WarehouseService.Domain;

/// <summary>
/// The states whose text was written of late, so that a record in work is not read from text again at every command. A state is given back for the
/// very same text alone: whoever changes a record elsewhere changes its text.
/// </summary>
/// <threadsafety>Thread-safe: a place holds one immutable pair, and the last writer wins.</threadsafety>
internal sealed class RecentStates<TState>
    where TState : class
{
    private const int Places = 256;
    private readonly Pair?[] _pairs = new Pair?[Places];

    internal void Keep(string payload, TState state) => Volatile.Write(ref PlaceOf(payload), new(payload, state));

    internal TState? Find(string payload) =>
        Volatile.Read(ref PlaceOf(payload)) is { } pair && pair.Payload == payload ? pair.State : null;

    private ref Pair? PlaceOf(string payload) => ref _pairs[(uint)payload.GetHashCode(StringComparison.Ordinal) % Places];

    private sealed record Pair(string Payload, TState State);
}
