using System.Globalization;
using NodaTime;
using NodaTime.Text;
using WarehouseService.Domain.Returns;
using WarehouseService.Domain.Testing.Generators;

namespace WarehouseService.Domain.Testing.Laws;

/// <summary>Changes what a failed rule names to what it says is needed, and nothing else.</summary>
internal static class Mending
{
    /// <summary>Whether what is changed is asked for by no other rule.</summary>
    public static bool ChangesNothingElse(ReturnRule rule, ReturnPolicy policy) => rule.Name switch
    {
        "NO_RETURN_WINDOW" or "NOT_DELIVERED" or "ALREADY_RETURNED" or "QTY_INVALID" => false,
        "CATEGORY_EXCLUDED" => policy.Windows.All(window => window.When.Category.IsEmpty),
        "CONDITION_NOT_INTACT" => policy.Windows.All(window => window.When.Condition.IsEmpty),
        _ => true,
    };

    public static ReturnQuestion Mend(ReturnQuestion asked, RuleFinding failed)
    {
        var facts = asked.Facts;
        return failed.Rule.Name switch
        {
            "NOT_DELIVERED" => asked with { Facts = facts with { Deliveries = [asked.At], QuantityDelivered = Math.Max(1, facts.QuantityDelivered) } },
            "ALREADY_RETURNED" => asked with { Facts = facts with { QuantityDelivered = facts.QuantityReturned + int.Parse(failed.Needed!, CultureInfo.InvariantCulture) } },
            "QTY_INVALID" => asked with { Facts = facts with { Quantity = int.Parse(failed.Needed!, CultureInfo.InvariantCulture) } },
            "QTY_EXCEEDS_RETURNABLE" => asked with { Facts = More(facts, facts.Quantity - int.Parse(failed.Needed!, CultureInfo.InvariantCulture)) },
            "RMA_REQUIRED" => asked with { Facts = facts with { Rma = "RMA-2" } },
            "CATEGORY_EXCLUDED" => asked with { Facts = facts with { Category = null } },
            "CONDITION_NOT_INTACT" => asked with { Facts = facts with { Condition = failed.Needed!.Split(", ")[0] } },
            "FINAL_SALE" => asked with { Facts = facts with { IsFinalSale = bool.Parse(failed.Needed!) } },
            "PHOTO_REQUIRED" => asked with { Facts = facts with { Photos = int.Parse(failed.Needed!, CultureInfo.InvariantCulture) } },
            "SERIAL_MISMATCH" => asked with { Facts = facts with { SerialGiven = failed.Needed } },
            "WINDOW_EXPIRED" => asked with { At = LocalDatePattern.Iso.Parse(failed.Needed!).Value.AtStartOfDayInZone(facts.Zone ?? asked.Policy.Zone).ToInstant() },
            _ => throw new InvalidOperationException($"Nothing mends {failed.Rule}."),
        };
    }

    // What is asked for beyond what can be returned was delivered after all.
    private static ReturnFacts More(ReturnFacts facts, int missing) =>
        facts with { QuantityDelivered = facts.QuantityDelivered + missing + Math.Max(0, facts.QuantityHeld + facts.QuantityReturned - facts.QuantityDelivered) };
}
