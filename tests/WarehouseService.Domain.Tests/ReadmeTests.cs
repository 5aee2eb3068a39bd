using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using WarehouseService.Domain.Tickets;
using WarehouseService.Storage.Sqlite;

namespace WarehouseService.Domain.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public async Task The_sample_says_what_it_says()
    {
        var folder = Directory.CreateTempSubdirectory();
        var file = Path.Combine(folder.FullName, "desk.db");
        var said = new StringWriter();
        Console.SetOut(said);

        #region sample
        await using var services = new ServiceCollection().AddWarehouseService().AddSqliteStore(file).BuildServiceProvider();
        var desk = services.GetRequiredService<TicketDesk>();
        CommandContext By(Actor actor, string id) => new() { CommandId = id, Actor = actor, At = SystemClock.Instance.GetCurrentInstant() };

        var ann = Actor.Agent("ann");
        await desk.HandleAsync(new OpenTicket { Ticket = "T1", Customer = "C7", Channel = Channel.Email }, By(Actor.Customer("C7"), "mail-1"));
        await desk.HandleAsync(new ClaimTicket { Ticket = "T1" }, By(ann, "click-2"));
        var tooEarly = await desk.HandleAsync(new ResolveTicket { Ticket = "T1", Code = "answered" }, By(ann, "click-3"));

        Console.WriteLine(tooEarly.Refusal()!.Code);                        // ticket.customer_not_told
        Console.WriteLine(tooEarly.Refusal()!.Text(Languages.Chinese));     // 请先告知客户，或在解决时一并告知。
        #endregion

        Assert.Equal("ticket.customer_not_told\n请先告知客户，或在解决时一并告知。\n", said.ToString().ReplaceLineEndings("\n"));
        await services.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("package.md")]
    public void The_readmes_show_the_sample_as_it_is_compiled(string readme)
    {
        var docs = Path.Combine(AppContext.BaseDirectory, "Docs");
        var shown = File.ReadLines(Path.Combine(docs, readme)).SkipWhile(line => line != "```csharp").Skip(1).TakeWhile(line => line != "```");
        var compiled = File.ReadLines(Path.Combine(docs, "ReadmeTests.cs")).SkipWhile(line => line.Trim() != "#region sample").Skip(1)
            .TakeWhile(line => line.Trim() != "#endregion");

        Assert.Equal(shown, compiled.Select(line => line.Length > 8 ? line[8..] : ""));
    }
}
