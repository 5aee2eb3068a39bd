using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Complaints;

/// <summary>Where a <see cref="Complaint"/> can be.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class ComplaintStatus : SmartEnum<ComplaintStatus>, IStatus
{
    /// <summary>It was filed (已受理).</summary>
    public static readonly ComplaintStatus Received = new("received", 1, StatusCategory.New);

    /// <summary>The customer was told that it came in (已确认).</summary>
    public static readonly ComplaintStatus Acknowledged = new("acknowledged", 2, StatusCategory.Working);

    /// <summary>Facts and cause are looked for (调查中).</summary>
    public static readonly ComplaintStatus Investigating = new("investigating", 3, StatusCategory.Working);

    /// <summary>It was decided, and the customer is not told yet (已裁定).</summary>
    public static readonly ComplaintStatus Decided = new("decided", 4, StatusCategory.Working);

    /// <summary>The customer was told the decision (已告知).</summary>
    public static readonly ComplaintStatus Communicated = new("communicated", 5, StatusCategory.Waiting);

    /// <summary>It is settled; a customer may still appeal in time (已关闭).</summary>
    public static readonly ComplaintStatus Closed = new("closed", 6, StatusCategory.Settled);

    /// <summary>An outside body decides (外部争议).</summary>
    public static readonly ComplaintStatus ExternalDispute = new("external_dispute", 7, StatusCategory.Waiting);

    /// <summary>The customer took it back (已撤回).</summary>
    public static readonly ComplaintStatus Withdrawn = new("withdrawn", 8, StatusCategory.Ended);

    private ComplaintStatus(string name, int value, StatusCategory category) : base(name, value) => Category = category;

    /// <summary>Every status, in order.</summary>
    public static ImmutableArray<ComplaintStatus> All { get; } =
    [
        Received, Acknowledged, Investigating, Decided, Communicated, Closed, ExternalDispute, Withdrawn,
    ];

    /// <inheritdoc />
    public StatusCategory Category { get; }
}
