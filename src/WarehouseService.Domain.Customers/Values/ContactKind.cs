using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Customers;

/// <summary>How a customer can be reached (联系方式).</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class ContactKind : SmartEnum<ContactKind>
{
    /// <summary>By telephone (电话).</summary>
    public static readonly ContactKind Phone = new("phone", 1);

    /// <summary>By e-mail (电子邮件).</summary>
    public static readonly ContactKind Email = new("email", 2);

    /// <summary>By letter or parcel (地址).</summary>
    public static readonly ContactKind Address = new("address", 3);

    /// <summary>By chat, under a name there (在线聊天).</summary>
    public static readonly ContactKind Chat = new("chat", 4);

    private ContactKind(string name, int value) : base(name, value)
    {
    }

    /// <summary>Every one, in order.</summary>
    public static ImmutableArray<ContactKind> All { get; } = [Phone, Email, Address, Chat];
}
