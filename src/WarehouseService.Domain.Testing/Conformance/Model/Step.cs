using System.Collections.Immutable;
using System.Globalization;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Testing.Conformance.Model;

/// <summary>One step of a program: it says what to do in terms of what the stores hold when it is run, so that a shrunk program still makes sense.</summary>
internal abstract record Step
{
    // Sealed, or else every record would write one of its own.
    public sealed override string ToString() => Told();

    protected abstract string Told();

    protected static string Name(int tenant, int record) =>
        $"{StorePrograms.Tenants[tenant]}/{StorePrograms.Records[record].Kind}/{StorePrograms.Records[record].Id}";

    protected static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A batch. Each change is off the record's version by its drift: 0 is right.</summary>
internal sealed record CommitStep(int Tenant, int Command, ImmutableArray<Change> Changes, ImmutableArray<Change> Fences) : Step
{
    protected override string Told() =>
        $"commit c{Number(Command)}: {string.Join(", ", Changes.Select(change => Told(change) + Work(change)))}"
        + (Fences.IsEmpty ? "" : $"; fences {string.Join(", ", Fences.Select(Told))}");

    private string Told(Change change) => Name(Tenant, change.Record) + (change.Drift == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {change.Drift:+0;-0} versions off"));

    private static string Work(Change change) =>
        $" '{change.Text}' at second {Number(change.Second)}"
        + (change.Put.IsEmpty ? "" : $" puts {string.Join(' ', change.Put)}")
        + (change.Cancel.IsEmpty ? "" : $" cancels {string.Join(' ', change.Cancel)}");
}

/// <summary>One record of a batch.</summary>
internal sealed record Change(int Record, int Drift, string Text, int Second, ImmutableArray<int> Put, ImmutableArray<int> Cancel);

internal sealed record LoadStep(int Tenant, int Record, int Command) : Step
{
    protected override string Told() => $"load {Name(Tenant, Record)} and c{Number(Command)}";
}

internal sealed record JournalStep(int Tenant, int Record, int After, int Max) : Step
{
    protected override string Told() => $"read {Number(Max)} of the journal of {Name(Tenant, Record)} behind {Number(After)}";
}

internal sealed record ListStep(RecordFilter Filter, int Size) : Step
{
    protected override string Told() => $"list in pages of {Number(Size)}, statuses {Expect.Told(Filter.Statuses)}: {Filter}";
}

internal sealed record ClaimStep(int Tenant, string? Kind, int Second, int Lease, int Max) : Step
{
    protected override string Told() =>
        $"claim {Number(Max)} of {StorePrograms.Tenants[Tenant]}/{Kind ?? "*"} at second {Number(Second)} for {Number(Lease)} seconds";
}

/// <summary>Completes something that was claimed before, counted from the last.</summary>
internal sealed record CompleteStep(int Back) : Step
{
    protected override string Told() => $"complete what was claimed {Number(Back)} before the last";
}

/// <summary>Closes the store and opens it again.</summary>
internal sealed record ReopenStep : Step
{
    protected override string Told() => "close and open again";
}
