namespace WarehouseService.Hosting;

/// <summary>Adds up what many workers did.</summary>
internal sealed class DispatchTally
{
    private readonly Lock _gate = new();

    internal DispatchReport Report { get; private set; } = new();

    internal void Add(DispatchReport more)
    {
        lock (_gate)
        {
            Report = Report.Plus(more);
        }
    }
}
