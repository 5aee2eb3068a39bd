using NodaTime;

namespace WarehouseService.Domain.Core.Tests;

public sealed class ActorTests
{
    public static TheoryData<string?> BadIds => new()
    {
        null, "", new string('x', 201), "a\0", "a\tb", "a\nb", "\u001f", "a\u007f", "a\u0085b", "\ud83d", "\ude00", "a\ud83d", "\ude00\ud83d",
    };

    [Theory]
    [MemberData(nameof(BadIds), DisableDiscoveryEnumeration = true)]
    public void A_bad_id_is_refused_wherever_an_id_is_taken(string? bad)
    {
        Assert.False(Identifier.IsValid(bad));
        Assert.Throws<ArgumentException>(() => Actor.Agent(bad!));
        Assert.Throws<ArgumentException>(() => Actor.Supervisor(bad!));
        Assert.Throws<ArgumentException>(() => Actor.System(bad!));
        Assert.Throws<ArgumentException>(() => Actor.Customer(bad!));
        Assert.Throws<ArgumentException>(() => Sample.By(Sample.Ann, bad!));
        Assert.Throws<ArgumentException>(() => Sample.By(Sample.Ann) with { Tenant = bad! });
        Assert.Throws<ArgumentException>(() => new WorkItem(bad!, Sample.Noon));
        Assert.Throws<ArgumentException>(() => new Storage.AggregateKey("t", "parcel", bad!));
    }

    [Theory]
    [InlineData("a")]
    [InlineData(" ")]
    [InlineData("客户/7")]
    [InlineData("😀")]
    public void A_good_id_is_taken(string good) => Assert.Equal(good, Actor.Agent(good).Id);

    [Fact]
    public void An_id_of_200_characters_is_taken() => Assert.Equal(200, Actor.Agent(new('x', 200)).Id.Length);

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("agent")]
    [InlineData("agent/")]
    [InlineData("/ann")]
    [InlineData("Agent/ann")]
    [InlineData("agents/ann")]
    [InlineData("agent /ann")]
    [InlineData("nobody/ann")]
    public void What_is_no_actor_is_not_read(string text)
    {
        var thrown = Assert.Throws<FormatException>(() => Actor.Parse(text));
        Assert.Contains("write role/id with one of the roles agent, supervisor", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_may_have_slashes_and_differs_by_case()
    {
        Assert.Equal("a/b", Actor.Parse("agent/a/b").Id);
        Assert.NotEqual(Actor.Agent("ann"), Actor.Agent("Ann"));
        Assert.NotEqual(Actor.Agent("ann"), Actor.Supervisor("ann"));
    }

    [Fact]
    public void Null_is_the_callers_bug()
    {
        Assert.Throws<ArgumentNullException>(() => Actor.Of(null!, "ann"));
        Assert.Throws<ArgumentNullException>(() => Actor.Parse(null!));
        Assert.Throws<ArgumentNullException>(() => Sample.By(null!));
    }

    [Fact]
    public void A_context_belongs_to_the_default_tenant_unless_it_says_otherwise()
    {
        Assert.Equal("default", Sample.By(Sample.Ann).Tenant);
        Assert.Equal("north", (Sample.By(Sample.Ann) with { Tenant = "north" }).Tenant);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(99, 0)]
    [InlineData(100, 100)]
    [InlineData(-1, -100)]
    [InlineData(-100, -100)]
    public void An_instant_is_cut_to_100_ns(long nanoseconds, long kept) => Assert.Equal(
        NodaConstants.UnixEpoch + Duration.FromNanoseconds(kept),
        Sample.By(Sample.Ann, at: NodaConstants.UnixEpoch + Duration.FromNanoseconds(nanoseconds)).At);
}
