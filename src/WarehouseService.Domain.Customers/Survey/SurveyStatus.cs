using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Customers;

/// <summary>Where a <see cref="Survey"/> can be.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class SurveyStatus : SmartEnum<SurveyStatus>, IStatus
{
    /// <summary>It is to be sent (待发送).</summary>
    public static readonly SurveyStatus Scheduled = new("scheduled", 1, StatusCategory.New);

    /// <summary>The customer was asked (已发送).</summary>
    public static readonly SurveyStatus Sent = new("sent", 2, StatusCategory.Waiting);

    /// <summary>The customer answered (已答复).</summary>
    public static readonly SurveyStatus Answered = new("answered", 3, StatusCategory.Ended);

    /// <summary>The customer did not answer in time (已过期).</summary>
    public static readonly SurveyStatus Expired = new("expired", 4, StatusCategory.Ended);

    /// <summary>The customer is not asked, or not any more (已抑制).</summary>
    public static readonly SurveyStatus Suppressed = new("suppressed", 5, StatusCategory.Ended);

    private SurveyStatus(string name, int value, StatusCategory category) : base(name, value) => Category = category;

    /// <summary>Every status, in order.</summary>
    public static ImmutableArray<SurveyStatus> All { get; } = [Scheduled, Sent, Answered, Expired, Suppressed];

    /// <inheritdoc />
    public StatusCategory Category { get; }
}
