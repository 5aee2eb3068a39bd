namespace WarehouseService.Domain.Kpi;

/// <summary>What became of one return.</summary>
internal sealed class ReturnHistory(ReturnRequestedEntry request) : History(request, request.Return)
{
    internal ReturnRequestedEntry Request { get; } = request;

    internal RefundPaidEntry? Refund { get; private set; }

    internal void PayRefund(RefundPaidEntry refund) => Refund ??= refund;

    internal void AddFacts(FactSink facts) => ReturnKpis.Table.AddFacts(this, facts);
}
