using static WarehouseService.Domain.Customers.SurveyLedgerStatus;

namespace WarehouseService.Domain.Customers;

/// <summary>What becomes of a customer's ledger: the rows. Authority was judged at the survey; the ledger keeps no clock.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class SurveyLedgerLifecycle : Lifecycle<SurveyLedger, SurveyLedgerStatus, SurveyLedgerKnowledge>
{
    /// <summary>The table.</summary>
    public SurveyLedgerLifecycle() : base("survey-ledger", SurveyLedgerStatus.All)
    {
        KeepsNoClock();

        On<EnterSurvey>()
            .Opens(Kept)
            .From(Kept).Stays()
            .By([.. Role.All.Select(Any)])
            .Emits((_, enter, _) => new SurveyEntered { Customer = enter.Customer, Ticket = enter.Ticket, Cycle = enter.Cycle, Survey = enter.Survey });

        On<NoteSurveySent>()
            .From(Kept).Stays()
            .By([.. Role.All.Select(Any)])
            .Emits((_, note, _) => new SurveySentNoted { Ticket = note.Ticket, Survey = note.Survey, At = note.At });

        On<FreeSurveyCycle>()
            .From(Kept).Stays()
            .By([.. Role.All.Select(Any)])
            .Emits((_, free, _) => new SurveyCycleFreed { Ticket = free.Ticket, Survey = free.Survey });

        Complete();
    }
}
