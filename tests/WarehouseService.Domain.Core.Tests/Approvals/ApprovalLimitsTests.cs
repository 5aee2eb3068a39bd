using System.Text.RegularExpressions;
using NodaTime;

namespace WarehouseService.Domain.Core.Tests.Approvals;

public sealed class ApprovalLimitsTests
{
    private static readonly Currency Yuan = Currency.Of("CNY");
    private static readonly Actor Fay = Actor.Of(Role.Finance, "fay");
    private static readonly ApprovalLimits Limits = ApprovalLimits.Default;

    private static readonly Delegation Lent = new()
    {
        Id = "D1", Status = DelegationStatus.Granted, Delegator = Fay, Delegate = Sample.Ann,
        From = Sample.Noon, Until = Sample.Noon + Duration.FromDays(1), Cap = Money.OfMajor(5_000, Yuan),
    };

    [Fact]
    public void The_defaults_are_those_of_the_specification_in_any_currency()
    {
        Assert.Equal((Yuan, Duration.FromDays(30), Duration.FromDays(7)), (Limits.Finance.Currency, Limits.Period, Limits.ApprovalValidFor));
        foreach (var (code, minor) in ((string, long)[])[("CNY", 100), ("JPY", 1), ("BHD", 1000)])
        {
            var limits = ApprovalLimits.DefaultIn(Currency.Of(code));
            Assert.Equal(
                (200 * minor, 2_000 * minor, 20_000 * minor),
                (limits.StandingAuthority.MinorUnits, limits.Supervisor.MinorUnits, limits.Finance.MinorUnits));
        }
    }

    [Fact]
    public void Only_supervisors_and_finance_have_a_limit_of_their_own() => Assert.Equal(
        [("supervisor", "2000.00 CNY"), ("finance", "20000.00 CNY")],
        Role.All.Where(role => Limits.LimitOf(role) is not null).Select(role => (role.Name, Limits.LimitOf(role).ToString())));

    [Theory]
    [InlineData(0, true)]
    [InlineData(86_400, true)]
    [InlineData(-1, false)]
    [InlineData(86_401, false)]
    public void A_delegation_counts_from_its_first_to_its_last_instant(int seconds, bool counts) =>
        Assert.Equal(counts, Limits.LimitOf(Sample.Ann, Sample.Noon + Duration.FromSeconds(seconds), Lent) is not null);

    [Fact]
    public void A_delegation_never_lowers_an_own_limit_and_is_lowered_with_its_delegators()
    {
        Assert.Equal(Limits.Finance, Limits.LimitOf(Fay, Sample.Noon, Lent with { Delegate = Fay, Delegator = Sample.Sue }));
        var lowered = Limits with { Finance = Money.OfMajor(3_000, Yuan) };
        Assert.Equal(lowered.Finance, lowered.LimitOf(Sample.Ann, Sample.Noon, Lent));
        Assert.Null(ApprovalLimits.DefaultIn(Currency.Of("USD")).LimitOf(Sample.Ann, Sample.Noon, Lent));
    }

    [Fact]
    public void Malformed_limits_are_refused_when_made()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Limits with { Supervisor = Money.OfMinor(-1, Yuan) });
        Assert.Throws<ArgumentOutOfRangeException>(() => Limits with { Period = Duration.FromTicks(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => Limits with { ApprovalValidFor = Duration.FromTicks(-1) });
        Assert.Throws<ArgumentException>(() => Limits with { Id = "" });
        Assert.Throws<InvalidOperationException>(() => Limits with { Finance = default });
    }

    [Fact]
    public void Nothing_is_a_limit_too_and_no_time_is_a_time()
    {
        var nothing = Money.Zero(Yuan);
        var least = Limits with { StandingAuthority = nothing, Agent = nothing, Supervisor = nothing, Finance = nothing, Period = Duration.Zero, ApprovalValidFor = Duration.Zero };
        Assert.Equal((nothing, nothing, nothing, nothing), (least.StandingAuthority, least.Agent, least.Supervisor, least.Finance));
        Assert.Equal((Duration.Zero, Duration.Zero), (least.Period, least.ApprovalValidFor));
    }

    [Fact]
    public void Agents_have_a_limit_where_one_is_set_and_it_is_not_negative()
    {
        var limits = Limits with { Agent = Money.OfMajor(50, Yuan) };
        Assert.Equal(limits.Agent, limits.LimitOf(Sample.Ann, Sample.Noon, null));
        Assert.Equal(Lent.Cap, limits.LimitOf(Sample.Ann, Sample.Noon, Lent));
        Assert.Null((limits with { Agent = null }).LimitOf(Sample.Ann, Sample.Noon, null));
        Assert.Throws<ArgumentOutOfRangeException>(() => limits with { Agent = Money.OfMinor(-1, Yuan) });
    }

    [Fact]
    public void The_limits_in_force_are_those_of_the_instant()
    {
        var later = Limits with { Id = "later", EffectiveFrom = Sample.Noon };
        var shared = new SharedApprovalLimits(later, Limits);
        Assert.Equal((Limits, later), (shared.InForce("default", Sample.Noon - Duration.FromTicks(1)), shared.InForce("default", Sample.Noon)));
    }

    [Fact]
    public void Every_code_has_a_text_in_both_languages_with_the_same_placeholders() =>
        Assert.All(DelegationCodes.All, code =>
        {
            var (english, chinese) = (code.Text(Languages.English), code.Text(Languages.Chinese));
            Assert.NotEqual(code.Name, english);
            Assert.Matches("[\u4e00-\u9fff]", chinese);
            Assert.Equal(Placeholders(english), Placeholders(chinese));
        });

    private static IEnumerable<string> Placeholders(string text) => Regex.Matches(text, @"\{[^{}]*\}").Select(match => match.Value).Order();
}
