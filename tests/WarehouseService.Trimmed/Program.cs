using FluentResults;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using WarehouseService.Domain;
using WarehouseService.Domain.Kpi;
using WarehouseService.Domain.Returns;
using WarehouseService.Domain.Tickets;
using WarehouseService.Reporting;
using WarehouseService.Storage.Sqlite;

// Trimming may take away what is only reached by reflection. Here is what the packages do with it: records, events and policies as JSON, closed sets by
// name, texts of two languages from resources, a database, a chart.
var file = Path.Combine(Path.GetTempPath(), $"trimmed-{Environment.ProcessId}.db");
try
{
    await using var services = new ServiceCollection().AddWarehouseService().AddSqliteStore(file).BuildServiceProvider();
    var (tickets, ledgers, refunds) =
        (services.GetRequiredService<TicketDesk>(), services.GetRequiredService<OrderLedgerDesk>(), services.GetRequiredService<RefundDesk>());
    var ann = Actor.Agent("ann");
    var yuan = Currency.Of("CNY");

    Accept(await tickets.HandleAsync(new OpenTicket { Ticket = "T1", Customer = "C1", Channel = Channel.Email }, By(Actor.Customer("C1"), "1")));
    Accept(await tickets.HandleAsync(new ClaimTicket { Ticket = "T1" }, By(ann, "2")));
    var refused = await tickets.HandleAsync(new ResolveTicket { Ticket = "T1", Code = "answered" }, By(ann, "3"));
    Require(refused.Refusal()?.Text(Languages.Chinese) == "请先告知客户，或在解决时一并告知。", $"The refusal says '{refused.Refusal()?.Text(Languages.Chinese)}'.");
    Accept(await ledgers.HandleAsync(
        new OpenOrderLedger
        {
            Order = "O1",
            Customer = "C1",
            Sale = new() { Order = "O1", Currency = yuan, Lines = [new() { Id = "A", Quantity = 1, UnitPrice = Money.OfMinor(100, yuan) }] },
            Tenders = [new() { Id = "card", Captured = Money.OfMinor(100, yuan) }],
        },
        By(Actor.System("shop"), "4")));
    Accept(await refunds.HandleAsync(
        new ProposeRefund { Refund = "R1", Order = "O1", Amount = Money.OfMinor(60, yuan), Reason = "It came late." }, By(ann, "5")));
    var again = await refunds.HandleAsync(
        new ProposeRefund { Refund = "R2", Order = "O1", Amount = Money.OfMinor(101, yuan), Reason = "It came late." }, By(ann, "6"));
    Require(again.Refusal()?.Code == SettlementCodes.ExceedsRemaining, $"More than was paid: {again.Refusal()?.Code}.");
    Require(Report().Contains("</svg>", StringComparison.Ordinal), "The report has no chart.");
    Console.WriteLine("What is trimmed works.");
}
finally
{
    foreach (var leftover in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(file) + "*"))
    {
        File.Delete(leftover);
    }
}

static CommandContext By(Actor actor, string id) => new() { CommandId = id, Actor = actor, At = Instant.FromUtc(2026, 3, 2, 9, 0) };

static string Report()
{
    var asOf = Instant.FromUtc(2026, 3, 2, 9, 0);
    var cube = new KpiCalculator(new(), [new() { Id = "S", Zone = DateTimeZone.Utc }], new() { AsOf = asOf }).Cube(
    [
        new ComplaintReceivedEntry { EventId = "E1", OccurredAt = asOf - Duration.FromDays(9), RecordedAt = asOf, Site = "S", Complaint = "Q1", Cause = "late" },
    ]);
    using var page = new StringWriter();
    var options = new PeriodReportOptions { Period = new YearMonth(2026, 2).ToDateInterval() };
    HtmlReport.Write(PeriodReport.Of(cube, options), Languages.Chinese, page);
    return page.ToString();
}

static void Accept(IResultBase result) => Require(result.IsSuccess, $"Refused: {string.Join(", ", result.Errors.Select(error => error.Message))}");

static void Require(bool holds, string otherwise)
{
    if (!holds)
    {
        throw new InvalidOperationException(otherwise);
    }
}
