using System.Collections.Immutable;
using WarehouseService.Domain.Complaints;
using static WarehouseService.Domain.Exploration.Beginnings;
using static WarehouseService.Domain.Exploration.People;

namespace WarehouseService.Domain.Exploration;

/// <summary>Money that is asked for, approved, changed and paid at once. Standing authority is 200 yuan, a supervisor's limit 2,000.</summary>
internal static class RemedyScenarios
{
    public static ImmutableArray<Scenario> All { get; } =
    [
        new("two requests that together pass standing authority", Complaint(),
            [(Ann, Request("R1", 150)), (Bob, Request("R2", 150))],
            async (house, refusals) =>
            {
                Must.Hold(Array.TrueForAll(refusals, refusal => refusal is null), "whoever works on a complaint may ask");
                var approved = await ApprovedAsync(house, "R1", "R2");
                Must.Hold(approved.Count == 1, "the house approves up to its standing authority, and no more");
                return approved[0].Id;
            }) { BreaksWith = [Flaw.Torn, Flaw.Overwriting] },

        new("two approvals, and an amount that makes them pass the limit together", [.. Complaint(), (Ann, Request("R1", 1_500)), (Ann, Request("R2", 400))],
            [(Sue, new ApproveRemedy { Remedy = "R1" }), (Sam, new ApproveRemedy { Remedy = "R2" }), (Ann, new AmendRemedy { Remedy = "R2", Amount = Yuan(501) })],
            async (house, refusals) =>
            {
                var approved = await ApprovedAsync(house, "R1", "R2");
                Must.Hold(approved.Sum(remedy => remedy.Amount.MinorUnits) <= Yuan(2_000).MinorUnits, "together they stay within the limit");
                Must.Hold(refusals[0] is null == approved.Exists(remedy => remedy.Id == "R1"), "what was approved is approved");
                Must.Hold(refusals[2] is null && (await house.RemedyAsync("R2")).Amount == Yuan(501), "the requester may amend");
                Must.Hold((refusals[0] ?? refusals[1])?.Code is null or { Name: "remedy.above_limit" }, "it is the limit that stands against it");
                return $"{approved.Count} approved, {refusals.Count(refusal => refusal is not null)} refused";
            }) { BreaksWith = [Flaw.Torn, Flaw.Overwriting] },

        new("an approval, and the amount is amended", [.. Complaint(), (Ann, Request("R1", 500))],
            [(Sue, new ApproveRemedy { Remedy = "R1" }), (Ann, new AmendRemedy { Remedy = "R1", Amount = Yuan(900) })],
            async (house, refusals) =>
            {
                Must.Hold(Array.TrueForAll(refusals, refusal => refusal is null), "neither stands against the other");
                Must.Hold((await house.RemedyAsync("R1")).Amount == Yuan(900), "an amendment is not lost");
                return (await ApprovedAsync(house, "R1")).Count == 1 ? "approved as amended" : "approval void";
            }) { BreaksWith = [Flaw.Overwriting] },

        new("a payment, and it is cancelled", [.. Complaint(), (Ann, Request("R1", 500)), (Sue, new ApproveRemedy { Remedy = "R1" })],
            [(Fay, new ExecuteRemedy { Remedy = "R1" }), (Ann, new CancelRemedy { Remedy = "R1" })],
            async (house, refusals) =>
            {
                await ApprovedAsync(house, "R1");
                var status = (await house.RemedyAsync("R1")).Status;
                Must.Hold(refusals[0] is null ^ refusals[1] is null, "what is paid is not cancelled, and the other way round");
                Must.Hold(status == (refusals[0] is null ? RemedyStatus.Executed : RemedyStatus.Cancelled), "what was answered is so");
                return status.Name;
            }) { BreaksWith = [Flaw.Overwriting] },
    ];

    /// <summary>The approved remedies, once the ledger says of each what it says itself.</summary>
    private static async Task<List<Remedy>> ApprovedAsync(House house, params string[] ids)
    {
        var (ledger, approved) = (await house.LedgerAsync(), new List<Remedy>());
        foreach (var id in ids)
        {
            var remedy = await house.RemedyAsync(id);
            var entry = ledger.Remedies.FirstOrDefault(one => one.Remedy == id);
            var isLive = remedy.Status != RemedyStatus.Cancelled;
            Must.Hold(isLive ? entry?.Amount == remedy.Amount && entry.Status == remedy.Status : entry is null, "the ledger says what its remedies say");
            if (remedy.Status == RemedyStatus.Approved)
            {
                Must.Hold(remedy.Approval!.Amount == remedy.Amount, "an approval is for this amount");
                approved.Add(remedy);
            }
        }

        return approved;
    }
}
