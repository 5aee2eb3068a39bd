using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Tickets;

/// <summary>Where <see cref="TicketLinks"/> can be.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class TicketLinksStatus : SmartEnum<TicketLinksStatus>, IStatus
{
    /// <summary>They are kept as long as the ticket.</summary>
    public static readonly TicketLinksStatus Kept = new("kept", 1, StatusCategory.Working);

    private TicketLinksStatus(string name, int value, StatusCategory category) : base(name, value) => Category = category;

    /// <summary>Every status, in order.</summary>
    public static ImmutableArray<TicketLinksStatus> All { get; } = [Kept];

    /// <inheritdoc />
    public StatusCategory Category { get; }
}
