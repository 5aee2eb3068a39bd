using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.Benchmarks.Storage;

/// <summary>
/// Lives of tickets, each of six commands: asked of a desk, or written as the very rows that its commits consist of. Several writers share a round,
/// each with lives of its own.
/// </summary>
internal sealed class TicketLives
{
    internal const int WarmUps = 20;
    internal const int Measured = 15;
    internal const int CommitsARound = LivesARound * CommandsALife;

    private const int Rounds = WarmUps + Measured + 2; // and those of BenchmarkDotNet's diagnoser

    // As many for each of 1, 8 or 32 writers.
    private const int LivesARound = 96;
    private const int CommandsALife = 6;

    private static readonly Instant Nine = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly Actor Ann = Actor.Agent("ann");

    private readonly List<Batch> _batches;
    private int _asked;
    private int _written;

    private TicketLives(List<Batch> batches) => _batches = batches;

    /// <summary>Lives for all rounds, once asked of a desk that remembers nothing but what it committed.</summary>
    internal static async Task<TicketLives> RehearseAsync()
    {
        var recorder = new Recorder();
        await using var services = new ServiceCollection().AddSingleton<IAggregateStore>(recorder).AddWarehouseService().BuildServiceProvider();
        var desk = services.GetRequiredService<TicketDesk>();
        for (var number = 0; number < Rounds * CommitsARound; number++)
        {
            await AskAsync(desk, number);
        }

        return new(recorder.Batches);
    }

    internal Task AskRoundAsync(int writers, TicketDesk desk) => RoundAsync(writers, _asked++, number => AskAsync(desk, number));

    internal Task WriteRoundAsync(int writers, Func<Batch, Task> commit) => RoundAsync(writers, _written++, number => commit(_batches[number]));

    private static Task RoundAsync(int writers, int round, Func<int, Task> command) =>
        Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            for (var life = writer; life < LivesARound; life += writers)
            {
                for (var i = 0; i < CommandsALife; i++)
                {
                    await command((((round * LivesARound) + life) * CommandsALife) + i);
                }
            }
        })));

    private static async Task AskAsync(TicketDesk desk, int number)
    {
        var ticket = string.Create(CultureInfo.InvariantCulture, $"T{number / CommandsALife:d8}");
        var text = new string('t', 250);
        TicketCommand command = (number % CommandsALife) switch
        {
            0 => new OpenTicket { Ticket = ticket, Customer = "C4711", Channel = Channel.Email, Subject = "包裹破损", Text = text },
            1 => new ClaimTicket { Ticket = ticket },
            2 => new SendPublic { Ticket = ticket, Text = text },
            3 => new AddNote { Ticket = ticket, Text = text },
            4 => new WaitCustomer { Ticket = ticket, RemindAt = Nine + Duration.FromDays(2) },
            _ => new ResolveTicket { Ticket = ticket, Code = "answered", Message = text },
        };
        var context = new CommandContext
        {
            CommandId = string.Create(CultureInfo.InvariantCulture, $"command-{number:d12}"),
            Actor = Ann,
            At = Nine + Duration.FromMinutes(number % CommandsALife),
        };
        var result = await desk.HandleAsync(command, context);
        if (result.Refusal() is { } refusal)
        {
            throw new InvalidOperationException(refusal.Message);
        }
    }
}
