using System.Globalization;
using System.Text;
using NodaTime;

namespace WarehouseService.Domain.Storage;

/// <summary>Where a page ended: the sort key and id of its last record, as one opaque text. For those who write stores.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public readonly record struct PageCursor
{
    /// <summary>A cursor behind a record.</summary>
    public PageCursor(RecordOrder order, AggregateDocument last)
    {
        ArgumentNullException.ThrowIfNull(last);
        Order = order;
        Ticks = TicksOf(order, last.Index);
        Id = last.Key.Id;
    }

    private PageCursor(RecordOrder order, long ticks, string id) => (Order, Ticks, Id) = (order, ticks, id);

    /// <summary>The list's order.</summary>
    public RecordOrder Order { get; }

    /// <summary>The last record's instant in Unix ticks of 100 ns; 0 in the order of ids.</summary>
    public long Ticks { get; }

    /// <summary>The last record's id.</summary>
    public string Id { get; }

    /// <summary>The instant that an order sorts by, in Unix ticks of 100 ns; 0 in the order of ids.</summary>
    public static long TicksOf(RecordOrder order, IndexRow index)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(index);
        return order == RecordOrder.Created ? index.Created.ToUnixTimeTicks()
            : order == RecordOrder.Updated ? index.Updated.ToUnixTimeTicks()
            : 0;
    }

    /// <summary>Reads a cursor for a list in this order; null for the first page.</summary>
    /// <exception cref="ArgumentException">It is not a cursor of such a list.</exception>
    public static PageCursor? Read(string? text, RecordOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (text is null)
        {
            return null;
        }

        var bytes = new byte[text.Length];
        if (Convert.TryFromBase64String(text, bytes, out var length)
            && Encoding.UTF8.GetString(bytes, 0, length).Split('|', 3) is [var name, var ticks, var id]
            && name == order.Name
            && long.TryParse(ticks, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var at)
            && at >= NodaConstants.BclEpoch.ToUnixTimeTicks()
            && Identifier.IsValid(id))
        {
            return new(order, at, id);
        }

        throw new ArgumentException($"'{text}' is not a cursor of a list ordered by {order.Name}; hand back Page.Next as it is.", nameof(text));
    }

    /// <summary>The opaque text.</summary>
    public override string ToString() =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Order.Name}|{Ticks}|{Id}")));
}
