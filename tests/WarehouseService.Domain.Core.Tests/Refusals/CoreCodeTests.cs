using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using NodaTime;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Core.Tests;

public sealed partial class CoreCodeTests
{
    private static readonly ParcelLifecycle Lifecycle = new();

    [Fact]
    public void All_lists_every_code_once()
    {
        var declared = typeof(CoreCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(RefusalCode)).Select(field => (RefusalCode)field.GetValue(null)!).ToList();
        Assert.Equal(declared, CoreCodes.All);
        Assert.Equal(declared.Count, declared.Select(code => code.Name).Distinct().Count());
    }

    [Fact]
    public void Every_code_has_an_English_text_and_another_in_Chinese_with_the_same_placeholders() => Assert.All(CoreCodes.All, code =>
    {
        var (english, chinese) = (code.Text(CultureInfo.InvariantCulture), code.Text(Languages.Chinese));
        Assert.NotEqual(code.Name, english);
        Assert.NotEqual(code.Name, chinese);
        Assert.False(string.IsNullOrWhiteSpace(english));
        Assert.DoesNotMatch("[\u4e00-\u9fff]", english);
        Assert.Matches("[\u4e00-\u9fff]", chinese);
        Assert.Equal(Placeholders(english).Order(), Placeholders(chinese).Order());
    });

    [Fact]
    public async Task The_engine_fills_every_placeholder_of_every_code()
    {
        var told = await ToldByTheEngineAsync();
        Assert.Equal(CoreCodes.All.Select(code => code.Name).Order(), told.Select(refusal => refusal.Code.Name).Order());
        Assert.All(told, refusal =>
        {
            Assert.DoesNotMatch("[{}]", refusal.Message);
            Assert.DoesNotMatch("[{}]", refusal.Text(Languages.Chinese));
            Assert.Equal(
                Placeholders(refusal.Code.Text(CultureInfo.InvariantCulture)).Order(),
                refusal.Grounds.Select(ground => ground.Name).Order());
            Assert.Equal(refusal.Message, refusal.Text(Languages.English));
        });
    }

    private static async Task<ImmutableArray<Refusal>> ToldByTheEngineAsync()
    {
        var stored = Sample.Record(ParcelStatus.Stored);
        var hours = Duration.FromHours(1);
        var desk = new ParcelDesk(new LosingStore(new InMemoryStore(), int.MaxValue));
        return
        [
            Judged(default, Sample.Note(""), Sample.By(Sample.Ann)),
            Judged(default, Sample.Ship("P1"), Sample.By(Sample.Ann)),
            Judged(stored with { CommandIdReused = true }, Sample.Note("P1"), Sample.By(Sample.Ann)),
            Judged(stored, Sample.Note("P1"), Sample.By(Actor.Customer("K1"))),
            Judged(stored, Sample.Note("P1") with { Expected = 9 }, Sample.By(Sample.Ann)),
            Judged(stored, Sample.Note("P1"), Sample.By(Sample.Ann, at: Sample.Noon - hours)),
            Judged(stored, Sample.Store("P1"), Sample.By(Sample.Ann)),
            Judged(stored, Sample.Receive("P1"), Sample.By(Sample.Ann)),
            (await desk.HandleAsync(Sample.Receive("P1"), Sample.By(Sample.Ann))).Refusal()!,
        ];
    }

    private static Refusal Judged(Versioned<Parcel> record, ParcelCommand command, CommandContext context) =>
        Lifecycle.Judge(record, command, context, new() { FreeShelf = "A1" }, out _)!;

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Placeholder();
}
