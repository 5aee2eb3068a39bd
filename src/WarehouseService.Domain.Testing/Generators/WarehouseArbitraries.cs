using System.Collections.Immutable;
using FsCheck;
using WarehouseService.Domain.Complaints;
using WarehouseService.Domain.Kpi;
using WarehouseService.Domain.Returns;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.Testing.Generators;

/// <summary>Every generator of this package, to be named once: <c>[Properties(Arbitrary = [typeof(WarehouseArbitraries)])]</c> with FsCheck.Xunit.</summary>
public static class WarehouseArbitraries
{
    /// <inheritdoc cref="CalendarGenerators.Calendar"/>
    public static Arbitrary<BusinessCalendar> Calendar() => CalendarGenerators.Calendar();

    /// <inheritdoc cref="CalendarGenerators.Hours"/>
    public static Arbitrary<BusinessHours> Hours() => CalendarGenerators.Hours();

    /// <inheritdoc cref="CalendarGenerators.Calendars"/>
    public static Arbitrary<Calendars> Calendars() => CalendarGenerators.Calendars();

    /// <inheritdoc cref="SlaPolicyGenerators.Policy"/>
    public static Arbitrary<SlaPolicy> SlaPolicy() => SlaPolicyGenerators.Policy();

    /// <inheritdoc cref="SlaPolicyGenerators.Facts"/>
    public static Arbitrary<SlaFacts> SlaFacts() => SlaPolicyGenerators.Facts();

    /// <inheritdoc cref="ClockGenerators.Clock"/>
    public static Arbitrary<SlaClock> Clock() => ClockGenerators.Clock();

    /// <inheritdoc cref="DeskPolicyGenerators.Ticket"/>
    public static Arbitrary<TicketPolicy> TicketPolicy() => DeskPolicyGenerators.Ticket();

    /// <inheritdoc cref="DeskPolicyGenerators.Complaint"/>
    public static Arbitrary<ComplaintPolicy> ComplaintPolicy() => DeskPolicyGenerators.Complaint();

    /// <inheritdoc cref="TicketGenerators.Command"/>
    public static Arbitrary<TicketCommand> TicketCommand() => TicketGenerators.Command();

    /// <inheritdoc cref="TicketGenerators.Record"/>
    public static Arbitrary<PlayedRecord<Ticket>> Ticket() => TicketGenerators.Record();

    /// <inheritdoc cref="ComplaintGenerators.Command"/>
    public static Arbitrary<ComplaintCommand> ComplaintCommand() => ComplaintGenerators.Command();

    /// <inheritdoc cref="ComplaintGenerators.Record"/>
    public static Arbitrary<PlayedRecord<Complaint>> Complaint() => ComplaintGenerators.Record();

    /// <inheritdoc cref="OrderGenerators.Sale"/>
    public static Arbitrary<Sale> Sale() => OrderGenerators.Sale();

    /// <inheritdoc cref="OrderGenerators.Order"/>
    public static Arbitrary<PaidOrder> Order() => OrderGenerators.Order();

    /// <inheritdoc cref="ReturnPolicyGenerators.Policy"/>
    public static Arbitrary<ReturnPolicy> ReturnPolicy() => ReturnPolicyGenerators.Policy();

    /// <inheritdoc cref="ReturnPolicyGenerators.Settlement"/>
    public static Arbitrary<SettlementPolicy> SettlementPolicy() => ReturnPolicyGenerators.Settlement();

    /// <inheritdoc cref="DeadlineGenerators.CountingRule"/>
    public static Arbitrary<CountingRule> CountingRule() => DeadlineGenerators.CountingRule();

    /// <inheritdoc cref="ReturnGenerators.Question"/>
    public static Arbitrary<ReturnQuestion> ReturnQuestion() => ReturnGenerators.Question();

    /// <inheritdoc cref="ReturnGenerators.Return"/>
    public static Arbitrary<SoldAndReturned> Return() => ReturnGenerators.Return();

    /// <inheritdoc cref="LogGenerators.Log"/>
    public static Arbitrary<ImmutableArray<LogEntry>> Log() => LogGenerators.Log();
}
