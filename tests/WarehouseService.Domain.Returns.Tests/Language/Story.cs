using NodaTime;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Returns.Tests.Language;

/// <summary>What happened in a house, told in sentences. Everything given must be accepted.</summary>
internal sealed class Story(House house, Instant now)
{
    public static readonly Instant Nine = Instant.FromUtc(2026, 3, 2, 9, 0);

    public House House { get; } = house;

    public Instant Now { get; private set; } = now;

    public Repair Repair => House.Repair().State!;

    public ReturnCase Case => House.Case().State!;

    public OrderLedger Ledger => House.Ledger;

    public AdvanceExchange Exchange => House.Exchange().State!;

    public static Story In(House? house = null) => new(house ?? new(), Nine);

    public Story After(Duration time)
    {
        Now += time;
        return this;
    }

    public Story AfterDays(int days) => After(Duration.FromDays(days));

    public Story Given(Actor by, ICommand command)
    {
        var refusal = House.Ask(by, Now, command);
        Assert.True(refusal is null, $"{by} {command}: {refusal?.Code} {refusal?.Message}");
        return this;
    }

    public Outcome When(Actor by, ICommand command)
    {
        var before = House.Everything();
        var refusal = House.Ask(by, Now, command);
        return new(this, refusal, before == House.Everything());
    }

    /// <summary>Whatever timer is due fires, and takes effect.</summary>
    public Story Fires(params string[] timers)
    {
        var fired = House.Dispatch(Now).Timers;
        Assert.Equal(timers, fired.Select(timer => timer.Name));
        Assert.All(fired, timer => Assert.Equal(WorkOutcome.Effective, timer.Outcome));
        return this;
    }

    /// <summary>The messages that wait to be delivered.</summary>
    public List<WorkRecord> Messages() => House.Dispatch(Now).Messages;
}

/// <summary>What one command led to.</summary>
internal sealed class Outcome(Story story, Refusal? refusal, bool unchanged)
{
    public Story IsRefused(RefusalCode code)
    {
        Assert.Equal(code, refusal?.Code);
        Assert.True(unchanged, "A refusal changed a record.");
        return story;
    }

    public Story IsAccepted()
    {
        Assert.True(refusal is null, refusal?.Message);
        return story;
    }
}
