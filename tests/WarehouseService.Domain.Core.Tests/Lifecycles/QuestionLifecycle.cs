using NodaTime;
using static WarehouseService.Domain.Core.Tests.ParcelStatus;

namespace WarehouseService.Domain.Core.Tests;

/// <summary>A table with the row that a <see cref="Question"/> asks for; the other rows make it sound.</summary>
public sealed class QuestionLifecycle : Lifecycle<Parcel, ParcelStatus, ParcelKnowledge>
{
    public QuestionLifecycle(Question question) : base("parcel", All)
    {
        On<ReceiveParcel>().Opens(Received).By(Any(Role.Agent)).Emits((_, _, _) => new ParcelShipped());
        On<StoreParcel>().From(Received).To(Stored).By(Any(Role.Agent)).Emits((_, _, _) => new ParcelShipped());
        On<BundleParcel>().From(Stored).To(Shipped).By(Any(Role.Agent)).Emits((_, _, _) => new ParcelShipped());

        var row = On<NoteParcel>();
        if (question.Form != RowForm.GoesOnOnly)
        {
            row.Opens(Received);
        }

        if (question.Form != RowForm.OpensOnly)
        {
            row.From(question.From).Stays();
        }

        if (question.ShippedAnswers is { } kind)
        {
            row.Refuses(Shipped, Code(kind));
        }

        row
            .By([.. question.By.Select(WhoFor)])
            .Requires([.. question.Conditions.Select(GuardFor)])
            .Emits((_, note, _) => new ParcelNoted { Parcel = note.Parcel, Text = note.Text });
        Complete();
    }

    public static RefusalCode Code(RefusalKind kind) => new($"question.{kind.Name}", kind, ParcelCodes.Texts);

    public static Versioned<Parcel> RecordOf(Question question) => question.Status is null
        ? default
        : Sample.Record(question.Status) with { CommandIdReused = question.CommandIdReused };

    public static NoteParcel CommandOf(Question question) =>
        new() { Parcel = question.Target, Text = "fragile", Expected = question.Expected };

    public static CommandContext ContextOf(Question question) =>
        Sample.By(Sample.Ann, at: Sample.Noon + Duration.FromTicks(question.After));

    private static IWho<NoteParcel> WhoFor(Relation relation) => relation.NeedsKnowledge
        ? new Who<NoteParcel>("somebody known", (_, _, _, _) => relation.Includes)
        : new Who<NoteParcel>("somebody", (_, _, _) => relation.Includes);

    private static IGuard<NoteParcel> GuardFor(Condition condition) => condition.NeedsKnowledge
        ? new Guard<NoteParcel>(Code(condition.Kind), (_, _, _, _) => condition.Holds)
        : new Guard<NoteParcel>(Code(condition.Kind), (_, _, _) => condition.Holds);
}
