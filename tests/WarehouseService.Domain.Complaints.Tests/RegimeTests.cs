using NodaTime;
using WarehouseService.Domain.Complaints.Tests.Language;

namespace WarehouseService.Domain.Complaints.Tests;

public sealed class RegimeTests
{
    private static readonly Instant Day = Instant.FromUtc(2026, 1, 1, 0, 0);

    [Fact]
    public void Each_known_regime_says_where_it_stands_and_whether_that_was_read()
    {
        HandlingRegime[] known = [KnownRegimes.ChinaExpress, KnownRegimes.UkDisp("business-days"), KnownRegimes.CfpbPortal, ComplaintPolicy.Default.HouseRegime()];
        Assert.Equal(["china-express", "uk-disp", "cfpb-portal", "house"], known.Select(regime => regime.Id));
        Assert.Equal([7, 56, 15, 7], known.Select(regime => regime.AnswerBy.Within.Days));
        Assert.Equal([false, true, false, true], known.Select(regime => regime.Citation.IsTextVerified));
        Assert.All(known, regime => Assert.NotEmpty(regime.Citation.Provision));
        Assert.All(known.Where(regime => !regime.Citation.IsTextVerified), regime => Assert.NotNull(regime.Citation.Note));
        Assert.Equal((30, 3, 60), (
            known[0].OutsideBodyAnswersWithin!.Value.Days, known[1].AcknowledgeBy!.Within.Days, known[2].ExtendedAnswerBy!.Within.Days));
    }

    [Fact]
    public void A_regime_is_found_by_its_id_while_it_is_valid()
    {
        var old = KnownRegimes.ChinaExpress with { ValidUntil = Day };
        var now = KnownRegimes.ChinaExpress with { ValidFrom = Day, OutsideBody = "other" };
        var regimes = new HandlingRegimes(old, now);
        Assert.Same(old, regimes.Find("t", "china-express", Day - Duration.Epsilon));
        Assert.Same(now, regimes.Find("t", "china-express", Day));
        Assert.Null(regimes.Find("t", "other", Day));
        Assert.Null(new HandlingRegimes(old).Find("t", "china-express", Day));
        Assert.Same(old, new HandlingRegimes(now, old).Find("t", "china-express", Day - Duration.Epsilon));
        Assert.NotNull(new HandlingRegimes(KnownRegimes.ChinaExpress, KnownRegimes.CfpbPortal).Find("t", "cfpb-portal", Day));
    }

    [Fact]
    public void A_regimes_times_are_none_or_not_negative()
    {
        var regime = KnownRegimes.ChinaExpress;
        Func<Duration?, Duration?>[] members =
        [
            time => (regime with { AppealWithin = time }).AppealWithin,
            time => (regime with { OutsideBodyAnswersWithin = time }).OutsideBodyAnswersWithin,
            time => (regime with { NoticeWithin = time }).NoticeWithin,
        ];
        Assert.All(members, member =>
        {
            Assert.All((Duration?[])[null, Duration.Zero, Duration.FromDays(1)], time => Assert.Equal(time, member(time)));
            Assert.Throws<ArgumentOutOfRangeException>(() => member(-Duration.Epsilon));
        });
    }

    [Fact]
    public void Two_regimes_of_one_id_are_not_valid_at_once_and_the_houses_id_is_taken()
    {
        Assert.Throws<ArgumentException>(() => new HandlingRegimes(KnownRegimes.ChinaExpress, KnownRegimes.ChinaExpress));
        Assert.Throws<ArgumentException>(() => new HandlingRegimes(ComplaintPolicy.Default.HouseRegime()));
        Assert.Throws<ArgumentException>(() => new HandlingRegimes([null!]));
    }

    [Theory]
    [InlineData(null, 1_500L, 15_000L, 15_000L)]
    [InlineData(20_000L, 1_500L, 15_000L, 15_000L)]
    [InlineData(10_000L, 1_500L, 15_000L, 10_000L)]
    [InlineData(10_000L, null, null, 10_000L)]
    [InlineData(null, null, null, null)]
    public void The_lower_of_the_limits_counts(long? perCase, long? grams, long? byWeight, long? expected)
    {
        var cap = new LiabilityCap
        {
            PerCase = perCase is { } whole ? Money.OfMinor(whole, Yuan.Currency) : null,
            PerKilogram = byWeight is { } sum ? Money.OfMinor(sum * 1_000 / grams!.Value, Yuan.Currency) : null,
        };
        Assert.Equal(expected, cap.For(grams)?.MinorUnits);
        Assert.Throws<ArgumentOutOfRangeException>(() => cap.For(-1));
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void A_late_notice_is_told_and_what_is_insured_knows_no_cap(int days, bool inTime)
    {
        var regime = KnownRegimes.ChinaExpress with { NoticeWithin = Duration.FromDays(10), LiabilityCap = new() { PerCase = Yuan.Of(300) } };
        var claim = new ClaimDetails { Kind = ClaimKind.Loss, OccurredAt = AComplaint.Nine - Duration.FromDays(days) };
        var filing = AComplaint.Filing() with { Regime = regime.Id, Claim = claim };
        var complaint = AComplaint.OnlyATicket(AComplaint.Under(regime)).Given(People.Ann, filing).Complaint;
        Assert.Equal((inTime, Yuan.Of(300)), (complaint.IsNotifiedInTime(), complaint.LiabilityLimit()));
        var insured = filing with { Claim = claim with { IsInsured = true } };
        Assert.Null(AComplaint.OnlyATicket(AComplaint.Under(regime)).Given(People.Ann, insured).Complaint.LiabilityLimit());
        Assert.Null(AComplaint.Filed().Complaint.IsNotifiedInTime());
    }

    [Fact]
    public void A_policy_is_held_to_its_ranges()
    {
        var policy = ComplaintPolicy.Default;
        Assert.Throws<ArgumentOutOfRangeException>(() => policy with { AnswerWithin = Duration.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => policy with { AcknowledgeWithin = Duration.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => policy with { AppealWithin = -Duration.Epsilon });
        Assert.Throws<ArgumentOutOfRangeException>(() => policy with { CloseAfter = -Duration.Epsilon });
        Assert.Equal((Duration.Zero, Duration.Zero), (
            (policy with { AppealWithin = Duration.Zero }).AppealWithin, (policy with { CloseAfter = Duration.Zero }).CloseAfter));
        Assert.Throws<ArgumentException>(() => policy with { Id = "" });
        Assert.Throws<ArgumentException>(() => policy with { Calendar = "" });
        Assert.Equal((7, 15, 7), (policy.AnswerWithin.Days, policy.AppealWithin.Days, policy.CloseAfter.Days));
    }
}
