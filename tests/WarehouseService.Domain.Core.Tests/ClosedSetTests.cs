using System.Reflection;
using Ardalis.SmartEnum;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Core.Tests;

public sealed class ClosedSetTests
{
    [Fact]
    public void Roles_list_themselves() => ListsItself(Role.All);

    [Fact]
    public void Refusal_kinds_list_themselves() => ListsItself(RefusalKind.All);

    [Fact]
    public void Status_categories_list_themselves() => ListsItself(StatusCategory.All);

    [Fact]
    public void Claim_statuses_list_themselves() => ListsItself(ClaimStatus.All);

    [Fact]
    public void Audit_chain_statuses_list_themselves() => ListsItself(AuditChainStatus.All);

    [Fact]
    public void Record_orders_list_themselves() => ListsItself(RecordOrder.All);

    [Fact]
    public void Work_outcomes_list_themselves() => ListsItself(WorkOutcome.All);

    [Fact]
    public void The_precedence_of_kinds_is_that_of_the_specification() => Assert.Equal(
        [
            "invalid_input", "not_found", "idempotency_conflict", "not_permitted", "stale_version", "clock_regression", "invalid_state",
            "segregation_of_duties", "privacy_restricted", "legal_hold", "graph_violation", "window_expired", "limit_exceeded", "guard_unmet",
            "duplicate", "integrity_broken",
        ],
        RefusalKind.All.Select(kind => kind.Name));

    [Fact]
    public void Departments_are_neither_the_desk_nor_the_system_nor_the_customer()
    {
        Assert.Equal([Role.Agent, Role.Supervisor, Role.System, Role.Customer], Role.All.Where(role => !role.IsDepartment));
        Assert.Equal([Role.System], Role.All.Where(role => !role.IsPerson));
    }

    private static void ListsItself<T>(IEnumerable<T> all)
        where T : SmartEnum<T>
    {
        var declared = typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(T)).Select(field => (T)field.GetValue(null)!).OrderBy(one => one.Value).ToList();
        Assert.NotEmpty(declared);
        Assert.Equal(declared, all);
        Assert.Equal(Enumerable.Range(1, declared.Count), declared.Select(one => one.Value));
        Assert.Equal(declared.Count, declared.Select(one => one.Name).Distinct().Count());
    }
}
