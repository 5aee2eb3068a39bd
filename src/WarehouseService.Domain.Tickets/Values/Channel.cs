using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Tickets;

/// <summary>How a customer reached the desk (渠道).</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class Channel : SmartEnum<Channel>
{
    /// <summary>By phone (电话).</summary>
    public static readonly Channel Phone = new("phone", 1);

    /// <summary>By e-mail (邮件).</summary>
    public static readonly Channel Email = new("email", 2);

    /// <summary>By letter (信函).</summary>
    public static readonly Channel Letter = new("letter", 3);

    /// <summary>By online chat (在线).</summary>
    public static readonly Channel Chat = new("chat", 4);

    /// <summary>In person (来访).</summary>
    public static readonly Channel WalkIn = new("walk_in", 5);

    /// <summary>Through a web form (网页).</summary>
    public static readonly Channel Web = new("web", 6);

    /// <summary>Through the sales team (销售).</summary>
    public static readonly Channel SalesTeam = new("sales_team", 7);

    /// <summary>From another system (系统).</summary>
    public static readonly Channel System = new("system", 8);

    private Channel(string name, int value) : base(name, value)
    {
    }

    /// <summary>Every one, in order.</summary>
    public static ImmutableArray<Channel> All { get; } = [Phone, Email, Letter, Chat, WalkIn, Web, SalesTeam, System];
}
