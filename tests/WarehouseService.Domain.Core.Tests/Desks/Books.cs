using System.Text;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Core.Tests;

/// <summary>Everything that a store holds of parcels, as one text to compare.</summary>
public static class Books
{
    public static async Task<string> OfAsync(IAggregateStore store)
    {
        var text = new StringBuilder();
        var page = await store.QueryAsync(new() { Kind = "parcel" }, null, Page<object>.MaxSize);
        foreach (var document in page.Items)
        {
            text.Append(document).Append('\n');
            foreach (var record in await store.ReadJournalAsync(document.Key, 0, Page<object>.MaxSize))
            {
                text.Append(record).Append('\n');
            }
        }

        return text.ToString();
    }
}
