using System.Collections.Immutable;
using FluentResults;
using NodaTime;
using NodaTime.Testing;
using WarehouseService.Domain.Customers.Json;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Customers.Tests.Language;

/// <summary>The desks of files, surveys and follow-ups over one store, which answers at once.</summary>
internal sealed class CareDesk
{
    public static readonly Instant Nine = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly Instant FarAway = Instant.FromUtc(9000, 1, 1, 0, 0);
    private readonly Desk _desk;
    private int _commands;
    private int _looks;

    public CareDesk(IAggregateStore? store = null, IKeyVault? vault = null, CarePolicy? policy = null)
    {
        Store = store ?? new InMemoryStore();
        Vault = vault ?? new InMemoryKeyVault();
        Keys = new(Vault, Random, Master);
        Log = new(Store, new FakeClock(FarAway));
        _desk = new(Store, new FakeClock(FarAway), Log);
        FileRecords = new(Store, CustomerFileFormat.Instance, new CustomerFileLifecycle());
        SurveyRecords = new(Store, SurveyFormat.Instance, new SurveyLifecycle());
        Ledgers = new(Store, SurveyLedgerFormat.Instance, new SurveyLedgerLifecycle());
        FollowUpRecords = new(Store, FollowUpFormat.Instance, new FollowUpLifecycle());
        var policies = new CarePolicies(policy ?? CarePolicy.Default);
        Files = new(_desk, FileRecords, Keys, Cipher, Neighbours);
        Surveys = new(_desk, SurveyRecords, Ledgers, FollowUpRecords, FileRecords, Neighbours, policies);
        FollowUps = new(_desk, FollowUpRecords, FileRecords, policies);
        Views = new(FileRecords, Keys, Cipher, Neighbours, Log);
    }

    public static MasterKey Master { get; } = new("m1", [.. Enumerable.Range(1, MasterKey.Length).Select(i => (byte)i)]);

    public static IRandomSource Random { get; } = new StrongRandom();

    public static AesGcmCipher Cipher { get; } = new(Random);

    public IAggregateStore Store { get; }

    public IKeyVault Vault { get; }

    public VaultedPersonKeys Keys { get; }

    public AccessLog Log { get; }

    public Neighbours Neighbours { get; } = new();

    public CustomerFileDesk Files { get; }

    public SurveyDesk Surveys { get; }

    public FollowUpDesk FollowUps { get; }

    public CustomerViews Views { get; }

    public Repository<CustomerFile, CustomerFileStatus, CustomerFileKnowledge> FileRecords { get; }

    public Repository<Survey, SurveyStatus, SurveyKnowledge> SurveyRecords { get; }

    public Repository<SurveyLedger, SurveyLedgerStatus, SurveyLedgerKnowledge> Ledgers { get; }

    public Repository<FollowUp, FollowUpStatus, FollowUpKnowledge> FollowUpRecords { get; }

    private Repository<Claim, ClaimStatus, ClaimKnowledge> Claims => new(Store, Domain.Json.ClaimFormat.Instance, new ClaimLifecycle());

    /// <summary>A desk with the file of C1, and another of C2.</summary>
    public static CareDesk WithFiles(CarePolicy? policy = null)
    {
        var desk = new CareDesk(policy: policy);
        Assert.True(desk.Ask(People.Robot, Nine, Registering()).IsSuccess);
        Assert.True(desk.Ask(People.Robot, Nine, Registering("C2")).IsSuccess);
        return desk;
    }

    public static RegisterCustomer Registering(string customer = "C1") => new() { Customer = customer, Name = "Cleo Customer" };

    public Result<Accepted<CustomerFile>> Ask(Actor by, Instant at, CustomerFileCommand command, string? commandId = null) =>
        Files.HandleAsync(command, Context(by, at, commandId)).GetAwaiter().GetResult();

    public Result<Accepted<Survey>> Ask(Actor by, Instant at, SurveyCommand command, string? commandId = null) =>
        Surveys.HandleAsync(command, Context(by, at, commandId)).GetAwaiter().GetResult();

    public Result<Accepted<FollowUp>> Ask(Actor by, Instant at, FollowUpCommand command, string? commandId = null) =>
        FollowUps.HandleAsync(command, Context(by, at, commandId)).GetAwaiter().GetResult();

    public CareDesk Given(Actor by, Instant at, CustomerFileCommand command) => Accepted(Ask(by, at, command), command);

    public CareDesk Given(Actor by, Instant at, SurveyCommand command) => Accepted(Ask(by, at, command), command);

    public CareDesk Given(Actor by, Instant at, FollowUpCommand command) => Accepted(Ask(by, at, command), command);

    public RefusalCode? Told(Actor by, Instant at, CustomerFileCommand command, string? commandId = null) => Ask(by, at, command, commandId).Refusal()?.Code;

    public RefusalCode? Told(Actor by, Instant at, SurveyCommand command, string? commandId = null) => Ask(by, at, command, commandId).Refusal()?.Code;

    public RefusalCode? Told(Actor by, Instant at, FollowUpCommand command, string? commandId = null) => Ask(by, at, command, commandId).Refusal()?.Code;

    /// <summary>A ticket is reopened, in a batch with what that does to surveys: here beside a claim, which stands for the ticket.</summary>
    public Result<Accepted<Claim>> Reopen(string ticket, Instant at)
    {
        var claims = Neighbours.Reopenings ?? Claims;
        var context = Context(People.Sue, at);
        var customer = Neighbours.Tickets[ticket].Customer;
        var claim = Neighbours.Reopenings is null ? $"reopening {context.CommandId}" : Neighbours.ReopeningOf(ticket);
        var take = new TakeClaim { Claim = claim, Holder = $"ticket/{ticket}" };
        return _desk.CommitAsync<Claim, ClaimStatus, ClaimKnowledge>(
            context,
            async cancel => new(
                await claims.ReadAsync(take, context, cancel),
                await Surveys.WithdrawingAsync(ticket, customer, context, cancel))).GetAwaiter().GetResult();
    }

    /// <summary>From now on tickets are fenced records, reopened once.</summary>
    public CareDesk WithFencedTickets()
    {
        Neighbours.Reopenings = Claims;
        return this;
    }

    public CustomerFile? File(string customer = "C1") => FileRecords.FindAsync(CommandContext.DefaultTenant, customer).GetAwaiter().GetResult().State;

    public Survey? Survey(string survey = "V1") => SurveyRecords.FindAsync(CommandContext.DefaultTenant, survey).GetAwaiter().GetResult().State;

    public FollowUp? FollowUp(string followUp = "V1") => FollowUpRecords.FindAsync(CommandContext.DefaultTenant, followUp).GetAwaiter().GetResult().State;

    public SurveyLedger? Ledger(string customer = "C1") => Ledgers.FindAsync(CommandContext.DefaultTenant, customer).GetAwaiter().GetResult().State;

    public ImmutableArray<JournalRecord> Journal(string kind, string id) =>
        Store.ReadJournalAsync(new(CommandContext.DefaultTenant, kind, id), 0, Page<object>.MaxSize).GetAwaiter().GetResult();

    public AggregateDocument? Document(string kind, string id) =>
        Store.LoadAsync(new(CommandContext.DefaultTenant, kind, id), null).GetAwaiter().GetResult().Document;

    public List<AccessEntry> Looks(string customer = "C1") =>
        [.. Log.ListAsync(new() { Customer = customer }, null, 100).GetAwaiter().GetResult().Items];

    public PersonReader Reader(string customer = "C1") =>
        PersonReader.ForAsync(Keys, Cipher, CommandContext.DefaultTenant, customer).GetAwaiter().GetResult();

    /// <summary>The work that the store holds for a kind. Looking leases it in a far future; do not dispatch afterwards.</summary>
    public List<(string Id, string Name, Instant Due)> Work(string kind)
    {
        var now = FarAway.PlusTicks(10L * ++_looks);
        var claimed = ((IWorkStore)Store).ClaimAsync(new() { Kind = kind }, now, Duration.FromTicks(1), Page<object>.MaxSize).GetAwaiter().GetResult();
        return [.. claimed.Select(item => (item.Key.Id, item.Work.Name, item.Work.Due))];
    }

    /// <summary>A dispatcher's round: claims what is due, has its handler carry it out, completes what is settled. Answers what came of it.</summary>
    public List<(string Timer, WorkOutcome Outcome)> Dispatch(Instant now)
    {
        IWorkHandler[] handlers = [new CustomerFileTimerHandler(Keys), new SurveyTimerHandler(Surveys), new FollowUpTimerHandler(FollowUps)];
        var work = (IWorkStore)Store;
        var outcomes = new List<(string, WorkOutcome)>();
        foreach (var item in work.ClaimAsync(new(), now, Duration.FromMinutes(1), Page<object>.MaxSize).GetAwaiter().GetResult())
        {
            var handler = Assert.Single(handlers, one => one.Handles(item.Key.Kind, item.Work.Name));
            var outcome = handler.HandleAsync(item, now).GetAwaiter().GetResult();
            if (outcome.IsSettled)
            {
                work.CompleteAsync(item).GetAwaiter().GetResult();
            }

            outcomes.Add(($"{item.Key.Kind}/{item.Key.Id} {item.Work.Name}", outcome));
        }

        return outcomes;
    }

    public CommandContext Context(Actor by, Instant at, string? commandId = null) =>
        new() { CommandId = commandId ?? $"command {Interlocked.Increment(ref _commands)}", Actor = by, At = at };

    private CareDesk Accepted<T>(Result<Accepted<T>> outcome, object command)
        where T : class
    {
        Assert.True(outcome.IsSuccess, $"{command}: {outcome.Refusal()?.Message}");
        return this;
    }
}
