using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using WarehouseService.Domain.Complaints;
using WarehouseService.Domain.Customers;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Tickets;
using WarehouseService.Storage.Sqlite;
using Xunit.Abstractions;

namespace WarehouseService.Domain.Tests.Lifecycle;

/// <summary>Erasing a customer at the moment at which something begins that stands against it.</summary>
public sealed class ErasingRaceTests(ITestOutputHelper output)
{
    private static readonly Instant Nine = Instant.FromUtc(2026, 3, 2, 1, 0);
    private static readonly (Actor Ann, Actor Sue, Actor Sam, Actor Robot) People =
        (Actor.Agent("ann"), Actor.Supervisor("sue"), Actor.Supervisor("sam"), Actor.System("robot"));

    /// <summary>How many races of each kind, in memory and on SQLite.</summary>
    public static TheoryData<bool, int> Stores => new() { { false, Races(300) }, { true, Races(40) } };

    [Theory]
    [MemberData(nameof(Stores))]
    public Task Nobody_is_erased_under_a_complaint_that_was_there(bool inAFile, int races) => RaceAsync(
        inAFile, races, id => [], id => (People.Ann, Filing(id)), (order, refused) =>
        {
            Assert.NotEqual("filed, erased", order);
            Assert.Null(refused[1]);
        });

    [Theory]
    [MemberData(nameof(Stores))]
    public Task Nobody_is_erased_under_a_complaint_that_was_put_on_hold(bool inAFile, int races) => RaceAsync(
        inAFile,
        races,
        id => [(People.Ann, Filing(id)), (Actor.Customer(id), new WithdrawComplaint { Complaint = id })],
        id => (People.Sue, new PlaceComplaintHold { Complaint = id, Reason = "court" }),
        (order, refused) =>
        {
            Assert.NotEqual("hold_placed, erased", order);
            Assert.Null(refused[1]);
        });

    [Theory]
    [MemberData(nameof(Stores))]
    public Task Nobody_is_erased_under_a_hold_on_the_file(bool inAFile, int races) => RaceAsync(
        inAFile, races, id => [], id => (People.Sue, new PlaceFileHold { Customer = id, Reason = "court" }), (_, refused) =>
            Assert.Single(refused, code => code is not null));

    /// <summary>Whether a customer is active is advice: of what was opened at the last moment nothing stands against erasing, nor is anything lost.</summary>
    [Theory]
    [MemberData(nameof(Stores))]
    public Task A_ticket_opened_at_the_last_moment_does_not_keep_its_customer_from_being_erased(bool inAFile, int races) => RaceAsync(
        inAFile, races, id => [], id => (People.Ann, Opening($"{id}-2", id)), (order, refused) =>
        {
            Assert.Null(refused[0]);
            Assert.True(refused[1] is null ? order.Contains("opened", StringComparison.Ordinal) : refused[1] == TicketCodes.CustomerInactive);
        });

    private static int Races(int byDefault) =>
        int.TryParse(Environment.GetEnvironmentVariable("WAREHOUSESERVICE_RACES"), CultureInfo.InvariantCulture, out var many) ? many : byDefault;

    private async Task RaceAsync(
        bool inAFile,
        int races,
        Func<string, (Actor By, ICommand Command)[]> before,
        Func<string, (Actor By, ICommand Command)> against,
        Action<string, RefusalCode?[]> require)
    {
        var folder = Directory.CreateTempSubdirectory("erasing");
        try
        {
            using var file = inAFile ? SqliteStore.Open(Path.Combine(folder.FullName, "desk.db"), new() { SurvivesPowerFailure = false }) : null;
            using var store = new OrderedStore(file is null ? new InMemoryStore() : file);
            await using var house = new House(services => services.AddSingleton<IAggregateStore>(store).AddSingleton<IKeyVault>(new InMemoryKeyVault()));
            var orders = new Dictionary<string, int>();
            for (var race = 0; race < races; race++)
            {
                var order = await OneAsync(house, store, $"C{race}", before, against, require);
                orders[order] = orders.GetValueOrDefault(order) + 1;
            }

            output.WriteLine(string.Join("; ", orders.Select(order => $"{order.Key}: {order.Value}")));
            Assert.True(orders.Count > 1, $"Of {races} races all went one way.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // What happened, in the order of writing: what was refused wrote nothing but a line of the access log.
    private static async Task<string> OneAsync(
        House house,
        OrderedStore store,
        string id,
        Func<string, (Actor By, ICommand Command)[]> before,
        Func<string, (Actor By, ICommand Command)> against,
        Action<string, RefusalCode?[]> require)
    {
        (Actor By, ICommand Command)[] begin =
        [
            (People.Robot, new RegisterCustomer { Customer = id, Name = "Cleo" }),
            (People.Ann, Opening(id, id)),
            .. before(id),
            (Actor.Customer(id), new AskForErasure { Customer = id }),
        ];
        foreach (var (number, (by, command)) in begin.Index())
        {
            Assert.Null((await house.AskAsync(command, ContextOf($"{id}/{number}", by))).Refusal);
        }

        var from = store.Written.Count;
        (Actor By, ICommand Command)[] both = [(People.Sam, new EraseCustomer { Customer = id }), against(id)];
        var refused = await Task.WhenAll(both.Select(one => Task.Run(async () =>
            (await house.AskAsync(one.Command, ContextOf($"{id}/{one.Command.GetType().Name}", one.By))).Refusal?.Code)));
        var order = string.Join(", ", store.Written.Skip(from).Select(batch => batch.Commits[0].Event.Type).Where(type => type != "recorded"));
        require(order, refused);
        return order;
    }

    private static FileComplaint Filing(string id) => new() { Complaint = id, Ticket = id, Subject = "late" };

    private static OpenTicket Opening(string ticket, string customer) => new() { Ticket = ticket, Customer = customer, Channel = Channel.Phone };

    private static CommandContext ContextOf(string command, Actor by) => new() { CommandId = command, Actor = by, At = Nine };

    /// <summary>
    /// Writes one batch after the other, as every store does, and keeps them in that order. Before each step it lets others go first, a few times or
    /// not at all: threads alone would hardly ever meet.
    /// </summary>
    private sealed class OrderedStore(IAggregateStore below) : IAggregateStore, IDisposable
    {
        private const int Most = 6;
        private readonly SemaphoreSlim _gate = new(1);

        public List<Batch> Written { get; } = [];

        public void Dispose() => _gate.Dispose();

        public async Task<Loaded> LoadAsync(AggregateKey key, string? commandId, CancellationToken cancellationToken = default)
        {
            await GiveWayAsync();
            return await below.LoadAsync(key, commandId, cancellationToken);
        }

        public async Task<CommitOutcome> CommitAsync(Batch batch, CancellationToken cancellationToken = default)
        {
            await GiveWayAsync();
            await _gate.WaitAsync(cancellationToken);
            try
            {
                var outcome = await below.CommitAsync(batch, cancellationToken);
                if (outcome is Committed)
                {
                    Written.Add(batch);
                }

                return outcome;
            }
            finally
            {
                _gate.Release();
            }
        }

        public Task<ImmutableArray<JournalRecord>> ReadJournalAsync(AggregateKey key, long after, int max, CancellationToken cancellationToken = default) =>
            below.ReadJournalAsync(key, after, max, cancellationToken);

        public Task<Page<AggregateDocument>> QueryAsync(RecordFilter filter, string? cursor, int max, CancellationToken cancellationToken = default) =>
            below.QueryAsync(filter, cursor, max, cancellationToken);

        private static async Task GiveWayAsync()
        {
            for (var times = Random.Shared.Next(Most); times > 0; times--)
            {
                await Task.Yield();
            }
        }
    }
}
