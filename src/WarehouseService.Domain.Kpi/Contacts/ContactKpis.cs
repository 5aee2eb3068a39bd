using static WarehouseService.Domain.Kpi.Occurrence;
using Row = WarehouseService.Domain.Kpi.KpiRow<WarehouseService.Domain.Kpi.LoneEvent<WarehouseService.Domain.Kpi.ContactEndedEntry>>;

namespace WarehouseService.Domain.Kpi;

/// <summary>The KPIs of calls and chats, one row each.</summary>
internal static class ContactKpis
{
    internal static KpiTable<LoneEvent<ContactEndedEntry>> Table { get; } = new(
        Row.Duration("aht", 1, contact => contact.Entry.IsAbandoned
            ? null
            : Lasting(contact.Entry, contact.Entry.Agent, contact.Entry.Talk + contact.Entry.Hold + contact.Entry.WrapUp)),

        Row.Rate("abandonment_rate", 1, contact => OfThoseWhoWaited(contact, contact.Entry.IsAbandoned), isByAgent: false),

        Row.Rate(
            "service_level",
            1,
            contact => OfThoseWhoWaited(contact, !contact.Entry.IsAbandoned && contact.Entry.Wait <= contact.Terms.Policy.ServiceLevelTarget),
            isByAgent: false));

    // Who gave up at once did not wait for anybody.
    private static Occurrence? OfThoseWhoWaited(LoneEvent<ContactEndedEntry> contact, bool yes) =>
        contact.Entry.IsAbandoned && contact.Entry.Wait < contact.Terms.Policy.ShortAbandon ? null : YesOrNo(contact.Entry, agent: null, yes);
}
