using WarehouseService.Domain.Storage;

namespace WarehouseService.Hosting;

/// <summary>What an item is, without any id: the record's kind, and of the work's name at most three parts that are words.</summary>
internal readonly record struct WorkLabel(string Kind, string Name)
{
    private const int Parts = 3;

    public override string ToString() => $"{Kind} {Name}";

    internal static WorkLabel Of(ClaimedWork item) => new(item.Key.Kind, WithoutIds(item.Work.Name));

    // message/alert/12/0 is message/alert, and message/2f7c is message: metrics must not grow with the number of records.
    private static string WithoutIds(string name)
    {
        var words = name.Split('/').Take(Parts).TakeWhile(IsWord).ToList();
        return words.Count == 0 ? "other" : string.Join('/', words);
    }

    private static bool IsWord(string part) => part.Length > 0 && part.All(character => char.IsAsciiLetterLower(character) || character is '-' or '_');
}
