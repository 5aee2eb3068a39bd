namespace WarehouseService.Domain.Testing.Laws;

/// <summary>A team's own values break a law. Every test framework takes it for a failed test.</summary>
public sealed class LawBrokenException : Exception
{
    internal LawBrokenException(LawReport report, string message) : base(message) => Report = report;

    /// <summary>The whole report.</summary>
    public LawReport Report { get; }
}
