using WarehouseService.Domain.Returns.Tests.Language;

namespace WarehouseService.Domain.Returns.Tests.Model;

/// <summary>One step of a random program.</summary>
public sealed record Move(string By, string Does, int Refund, long Amount);

/// <summary>The refunds of one order of 1,000 as anybody would write them down: a list with names, sums and plain ifs.</summary>
internal sealed class PlainRefunds
{
    private readonly Dictionary<int, (string Status, long Amount, string Proposer)> _refunds = [];

    internal long ChargedBack { get; private set; }

    internal long Remaining => Math.Max(0, 1_000_00 - ChargedBack - Sum("reserved", "sent", "unknown", "settled"));

    internal string? StatusOf(int refund) => _refunds.TryGetValue(refund, out var known) ? known.Status : null;

    /// <summary>Does a step if it is allowed, and says whether it is.</summary>
    internal bool Do(Move move)
    {
        var known = _refunds.GetValueOrDefault(move.Refund);
        var (isStaff, isFinance) = (move.By is "ann" or "sue", move.By is "fay" or "robot");
        switch (move.Does)
        {
            case "propose":
                return (isStaff || move.By == "robot") && known.Status is null && move.Amount > 0 && move.Amount <= Remaining
                    && Set(move, "proposed", move.Amount, move.By);
            case "approve":
                return move.By != "robot" && move.By != "cleo" && known.Status == "proposed" && known.Proposer != move.By
                    && Sum("approved", "failed", "reserved", "sent", "unknown", "settled") + known.Amount <= LimitOf(move.By) && Set(move, "approved");
            case "reject":
                return move.By is "sue" or "fay" && known.Status is "proposed" or "approved" && move.By is "sue" or "fay" && known.Proposer != move.By && Set(move, "rejected");
            case "reserve":
                return isFinance && known.Status == "approved" && known.Amount <= Remaining && Set(move, "reserved");
            case "send":
                return isFinance && known.Status == "reserved" && Set(move, "sent");
            case "paid":
                return isFinance && known.Status is "sent" or "unknown" && isFinance && Set(move, "settled");
            case "declined":
                return isFinance && known.Status is "sent" or "unknown" && isFinance && Set(move, "failed");
            case "no answer":
                return isFinance && known.Status is "sent" or "unknown" && isFinance && Set(move, "unknown");
            case "retry":
                return isFinance && known.Status == "failed" && known.Amount <= Remaining && Set(move, "reserved");
            case "resend":
                return isFinance && known.Status == "unknown" && Set(move, "sent");
            case "charge back":
                if (!isFinance || move.Amount <= 0 || ChargedBack + move.Amount > 1_000_00)
                {
                    return false;
                }

                ChargedBack += move.Amount;
                return true;
            default:
                throw new ArgumentException($"{move.Does} is not understood.", nameof(move));
        }
    }

    private static long LimitOf(string actor) => actor switch { "ann" => 100_00, "sue" => 500_00, _ => long.MaxValue };

    private long Sum(params string[] statuses) => _refunds.Values.Where(refund => statuses.Contains(refund.Status)).Sum(refund => refund.Amount);

    private bool Set(Move move, string status, long? amount = null, string? proposer = null)
    {
        var known = _refunds.GetValueOrDefault(move.Refund);
        _refunds[move.Refund] = (status, amount ?? known.Amount, proposer ?? known.Proposer);
        return true;
    }

    internal static ICommand CommandOf(Move move)
    {
        var refund = $"R{move.Refund}";
        return move.Does switch
        {
            "propose" => Shop.Proposal(move.Amount, refund),
            "approve" => new ApproveRefund { Refund = refund },
            "reject" => new RejectRefund { Refund = refund, Reason = "no" },
            "reserve" => new ReserveRefund { Refund = refund },
            "send" => new SendRefund { Refund = refund },
            "paid" => new AnswerRefund { Refund = refund, Answer = RefundAnswer.Paid },
            "declined" => new AnswerRefund { Refund = refund, Answer = RefundAnswer.Declined },
            "no answer" => new AnswerRefund { Refund = refund, Answer = RefundAnswer.Unknown },
            "retry" => new RetryRefund { Refund = refund },
            "resend" => new ResendRefund { Refund = refund },
            _ => new NoteChargeback { Order = "O1", Tender = "card", Amount = Shop.Of(move.Amount) },
        };
    }
}
