using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using NodaTime.Testing;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Core.Tests.Access;

/// <summary>The stored log against a list in memory.</summary>
public sealed class AccessLogLaws
{
    private static readonly RefusalCode?[] Codes = [null, CoreCodes.NotFound, CoreCodes.NotPermitted, CoreCodes.InvalidState];

    private static readonly Gen<AccessEntry> Entries =
        from tenant in Gen.Elements("default", "north")
        from id in Gen.Elements("c1", "c2")
        from actor in Gen.Elements(Sample.Ann, Sample.Bob, Actor.Supervisor("ann"))
        from second in Gen.Choose(0, 3)
        from tried in Gen.Elements("ShipParcel", "ViewContacts")
        from kind in Gen.Elements("parcel", "ticket")
        from record in Gen.Elements("P1", "P2", "")
        from customer in Gen.Elements("K1", "K2", null)
        from code in Gen.Elements(Codes)
        select AccessEntry.Of(
            new() { Tenant = tenant, CommandId = id, Actor = actor, At = Sample.Noon + Duration.FromSeconds(second) },
            tried, kind, record, customer, code is null ? null : new Refusal(code));

    private static readonly Gen<AccessFilter> Filters =
        from customer in Gen.Elements("K1", null)
        from actor in Gen.Elements(Sample.Ann, null)
        from record in Gen.Elements("parcel/P1", null)
        from refused in Gen.Elements<bool?>(true, false, null, null)
        from first in Gen.Elements<int?>(1, null)
        from before in Gen.Elements<int?>(3, null)
        select new AccessFilter
        {
            Customer = customer, Actor = actor, Record = record, WasRefused = refused,
            From = first is { } one ? Sample.Noon + Duration.FromSeconds(one) : null,
            Before = before is { } two ? Sample.Noon + Duration.FromSeconds(two) : null,
        };

    [Property(MaxTest = 300)]
    public Property A_list_shows_what_fits_the_filter_once_in_order_of_time() => Prop.ForAll(
        Arb.From(Entries.ListOf().Resize(30)), Arb.From(Filters), Arb.From(Gen.Choose(1, 5)), (entries, filter, size) =>
        {
            var log = new AccessLog(new InMemoryStore(), new FakeClock(Sample.WrittenDown));
            foreach (var entry in entries)
            {
                log.RecordAsync(entry).GetAwaiter().GetResult();
            }

            var listed = ListAsync(log, filter, size).GetAwaiter().GetResult();
            var plain = entries.Distinct().Where(entry => Fits(filter, entry)).ToList();
            return (listed.Select(entry => entry.At).SequenceEqual(plain.Select(entry => entry.At).Order())
                && listed.ToHashSet().SetEquals(plain) && listed.Count == plain.Count).Classify(plain.Count > size, "several pages");
        });

    [Property(MaxTest = 300)]
    public Property Two_entries_are_one_exactly_if_they_say_the_same() => Prop.ForAll(Arb.From(Entries), Arb.From(Entries), Arb.From(Gen.Choose(0, 8)), (one, others, member) =>
    {
        var other = WithOneMemberOf(one, others, member);
        var store = new InMemoryStore();
        var log = new AccessLog(store, new FakeClock(Sample.WrittenDown));
        log.RecordAsync(one).GetAwaiter().GetResult();
        log.RecordAsync(other).GetAwaiter().GetResult();
        log.RecordAsync(one).GetAwaiter().GetResult();
        return (ListAsync(log, new() { Tenant = one.Tenant }, 10).GetAwaiter().GetResult().Count == (one == other ? 1 : 2)).Classify(one == other, "the same");
    });

    private static AccessEntry WithOneMemberOf(AccessEntry one, AccessEntry other, int member) => member switch
    {
        0 => one with { CommandId = other.CommandId },
        1 => one with { Actor = other.Actor },
        2 => one with { At = other.At },
        3 => one with { Tried = other.Tried },
        4 => one with { Kind = other.Kind },
        5 => one with { Id = other.Id },
        6 => one with { Customer = other.Customer },
        7 => one with { IsEntitled = other.IsEntitled },
        _ => one with { RefusedWith = other.RefusedWith },
    };

    private static bool Fits(AccessFilter filter, AccessEntry entry) =>
        entry.Tenant == filter.Tenant
        && (filter.Customer is null || entry.Customer == filter.Customer)
        && (filter.Actor is null || entry.Actor == filter.Actor)
        && (filter.Record is null || (entry.Id is not null && $"{entry.Kind}/{entry.Id}" == filter.Record))
        && (filter.WasRefused is null || entry.RefusedWith is not null == filter.WasRefused)
        && (filter.From is null || entry.At >= filter.From)
        && (filter.Before is null || entry.At < filter.Before);

    private static async Task<List<AccessEntry>> ListAsync(AccessLog log, AccessFilter filter, int size)
    {
        var all = new List<AccessEntry>();
        string? cursor = null;
        do
        {
            var page = await log.ListAsync(filter, cursor, size);
            all.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);
        return all;
    }
}
