using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using WarehouseService.Domain.Customers.Json;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Customers.Tests.Language;

/// <summary>Notes about customers: records of a kind whose members <c>text</c>, <c>hold.reason</c> and <c>lines.text</c> are free text.</summary>
internal sealed class Notebook
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly CareDesk _desk;
    private int _commands;

    public Notebook(Func<IPersonKeys, IPersonKeys>? around = null)
    {
        Keys = new VaultedPersonKeys(Vault, CareDesk.Random, CareDesk.Master);
        Keys = around?.Invoke(Keys) ?? Keys;
        Store = new SealedTextStore(Below, Keys, CareDesk.Cipher, new Dictionary<string, ImmutableArray<string>>
        {
            ["note"] = ["text", "hold.reason", "lines.text"],
            ["follow-up"] = FollowUpFormat.Instance.FreeText,
            ["customer-file"] = CustomerFileFormat.Instance.FreeText,
            ["survey"] = SurveyFormat.Instance.FreeText,
        });
        _desk = new(Below, Vault);
    }

    public InMemoryStore Below { get; } = new();

    public InMemoryKeyVault Vault { get; } = new();

    public IPersonKeys Keys { get; }

    public SealedTextStore Store { get; }

    public static AggregateKey KeyOf(string note, string kind = "note") => new(CommandContext.DefaultTenant, kind, note);

    public static string PayloadOf(string text) => $$"""{"id":"N1","text":{{Quoted(text)}},"n":1}""";

    public static string PayloadOf(string text, string reason, string line) =>
        $$"""{"id":"N1","text":{{Quoted(text)}},"hold":{"reason":{{JsonSerializer.Serialize(reason)}},"n":1},"lines":[{"n":2},{"text":{{Quoted(line)}}}],"n":null}""";

    public Batch BatchOf(string note, string? customer, string payload, long expected = 0, string? commandId = null, Actor? by = null, string kind = "note")
    {
        commandId ??= $"note {++_commands}";
        return new()
        {
            CommandId = commandId,
            Digest = $"digest of {commandId}",
            Commits =
            [
                new()
                {
                    Expected = expected,
                    Document = new() { Key = KeyOf(note, kind), Version = expected + 1, Payload = payload, Index = new() { Status = "kept", Customer = customer } },
                    Event = new()
                    {
                        Version = expected + 1,
                        Type = "written",
                        Payload = payload,
                        Occurred = CareDesk.Nine,
                        Recorded = CareDesk.Nine,
                        Actor = (by ?? People.Ann).ToString(),
                        CommandId = commandId,
                    },
                },
            ],
        };
    }

    public void Write(string note, string? customer, string payload, long expected = 0, string? commandId = null, Actor? by = null, string kind = "note") =>
        Assert.IsType<Committed>(Store.CommitAsync(BatchOf(note, customer, payload, expected, commandId, by, kind)).GetAwaiter().GetResult());

    public string Read(string note) => Store.LoadAsync(KeyOf(note), null).GetAwaiter().GetResult().Document!.Payload;

    public ImmutableArray<JournalRecord> Journal(string note) => Store.ReadJournalAsync(KeyOf(note), 0, 100).GetAwaiter().GetResult();

    public ImmutableArray<AggregateDocument> List() => Store.QueryAsync(new() { Kind = "note" }, null, 100).GetAwaiter().GetResult().Items;

    /// <summary>The document as the store below keeps it.</summary>
    public string KeptDocument(string note, string kind = "note") => Below.LoadAsync(KeyOf(note, kind), null).GetAwaiter().GetResult().Document!.Payload;

    /// <summary>The journal as the store below keeps it.</summary>
    public IEnumerable<string> KeptJournal(string note) =>
        Below.ReadJournalAsync(KeyOf(note), 0, 100).GetAwaiter().GetResult().Select(written => written.Payload);

    /// <summary>What stands where the three texts would.</summary>
    public static JsonValueKind[] ValuesIn(string payload)
    {
        using var json = JsonDocument.Parse(payload);
        var note = json.RootElement;
        return [.. new[] { note.GetProperty("text"), note.GetProperty("hold").GetProperty("reason"), note.GetProperty("lines")[1].GetProperty("text") }.Select(one => one.ValueKind)];
    }

    public Notebook Register(string customer)
    {
        _desk.Given(People.Robot, CareDesk.Nine, CareDesk.Registering(customer));
        return this;
    }

    public Notebook Erase(string customer)
    {
        _desk.Given(Actor.Customer(customer), CareDesk.Nine, new AskForErasure { Customer = customer });
        _desk.Given(People.Sue, CareDesk.Nine, new EraseCustomer { Customer = customer });
        return this;
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text, Relaxed);
}
