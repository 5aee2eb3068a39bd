using NodaTime;

namespace WarehouseService.Domain.Returns;

/// <summary>What an actor may ask of a <see cref="Repair"/>.</summary>
public abstract record RepairCommand : ICommand<Repair>
{
    private protected RepairCommand()
    {
    }

    /// <summary>The repair's id.</summary>
    public required string Repair { get; init; }

    /// <inheritdoc cref="ICommand.Expected" />
    public long? Expected { get; init; }

    string ICommand.Target => Repair;
}

/// <summary>Asks for a repair (申请维修).</summary>
public sealed record RequestRepair : RepairCommand
{
    /// <summary>The customer's id.</summary>
    public required string Customer { get; init; }

    /// <summary>The return case that it is a remedy of; null for none.</summary>
    public string? Case { get; init; }

    /// <summary>The earlier repair of the same piece that did not help; null for none. Its failures are counted on.</summary>
    public string? Follows { get; init; }

    /// <summary>Where the goods are to be repaired.</summary>
    public required RepairPlace Place { get; init; }

    /// <summary>The serial number; null if the goods have none.</summary>
    public string? Serial { get; init; }

    /// <summary>What is wrong with them, by the house's own code.</summary>
    public required string Defect { get; init; }

    /// <summary>What the customer says about it; null for nothing.</summary>
    public string? Description { get; init; }
}

/// <summary>Says what the repair will cost (报价). What was accepted before does not count any more.</summary>
public sealed record EstimateRepair : RepairCommand
{
    /// <summary>The cost, above zero.</summary>
    public required Money Amount { get; init; }
}

/// <summary>The customer accepts what it costs (接受报价).</summary>
public sealed record AcceptEstimate : RepairCommand
{
    /// <summary>The cost that the customer saw.</summary>
    public required Money Amount { get; init; }
}

/// <summary>Arranges a visit, or another one instead (预约上门).</summary>
public sealed record ScheduleVisit : RepairCommand
{
    /// <summary>The beginning of the time in which the technician comes.</summary>
    public required Instant From { get; init; }

    /// <summary>Its end.</summary>
    public required Instant Until { get; init; }

    /// <summary>Who comes.</summary>
    public required Actor Technician { get; init; }
}

/// <summary>The goods arrived in the workshop (收件).</summary>
public sealed record ReceiveForRepair : RepairCommand;

/// <summary>The technician begins (开始维修).</summary>
public sealed record StartRepair : RepairCommand
{
    /// <summary>The defect that is worked on; null for the one that was reported.</summary>
    public string? Defect { get; init; }
}

/// <summary>The technician says that the goods are in order (修好).</summary>
public sealed record CompleteRepair : RepairCommand
{
    /// <summary>What was done.</summary>
    public required string Result { get; init; }
}

/// <summary>The technician says that the attempt failed (未修好).</summary>
public sealed record FailRepair : RepairCommand
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>The customer has the goods back (交还).</summary>
public sealed record HandBackGoods : RepairCommand;

/// <summary>The goods are not in order after all (返修).</summary>
public sealed record RejectRepair : RepairCommand
{
    /// <summary>What is wrong.</summary>
    public required string Reason { get; init; }
}

/// <summary>Ends it (关闭).</summary>
public sealed record CloseRepair : RepairCommand;

/// <summary>Takes the request back (取消).</summary>
public sealed record CancelRepair : RepairCommand;

/// <summary>Raises what fell due on one of the repair's timers.</summary>
public sealed record RaiseRepairAlerts : RepairCommand
{
    /// <summary>The name of the timer's work, see <see cref="Sla.CaseTimers.WorkName"/>.</summary>
    public required string Timer { get; init; }
}
