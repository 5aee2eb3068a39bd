using NodaTime;
using WarehouseService.Domain.Complaints.Tests.Language;
using WarehouseService.Domain.Tickets;
using static WarehouseService.Domain.Complaints.Tests.Language.People;

namespace WarehouseService.Domain.Complaints.Tests;

public sealed class FilingTests
{
    private static readonly string Digest = new('a', Evidence.DigestLength);

    [Fact]
    public void A_complaint_is_filed_on_a_ticket_and_lives_on_it()
    {
        var story = AComplaint.Filed();
        Assert.Equal((ComplaintStatus.Received, "C1", "T1"), (story.Complaint.Status, story.Complaint.Customer, story.Complaint.Ticket));
        var link = Assert.Single(story.Desk.Links());
        Assert.Equal((CaseLinkKind.Complaint, "complaint/K1"), (link.Kind, link.To.ToString()));
        Assert.True(story.Desk.Ledger().Of("K1") is { IsOpen: true });
    }

    [Theory]
    [InlineData("agent/ann", true)]
    [InlineData("supervisor/sue", true)]
    [InlineData("system/robot", true)]
    [InlineData("customer/C1", true)]
    [InlineData("customer/C2", false)]
    [InlineData("warehouse/wes", false)]
    [InlineData("finance/fay", false)]
    public void Who_may_file(string actor, bool may)
    {
        var refusal = AComplaint.OnlyATicket().When(Actor.Parse(actor), AComplaint.Filing());
        if (may)
        {
            refusal.IsAccepted();
        }
        else
        {
            refusal.IsRefused(CoreCodes.NotPermitted);
        }
    }

    [Fact]
    public void A_ticket_that_is_over_takes_no_complaint() => AComplaint.OnlyATicket()
        .Given(Ann, new ResolveTicket { Ticket = "T1", Code = "answered" })
        .Given(Sue, new CloseTicket { Ticket = "T1" })
        .When(Ann, AComplaint.Filing()).IsRefused(ComplaintCodes.TicketOver);

    [Fact]
    public void A_resolved_ticket_takes_one() => AComplaint.OnlyATicket()
        .Given(Ann, new ResolveTicket { Ticket = "T1", Code = "answered" })
        .When(Ann, AComplaint.Filing()).IsAccepted();

    [Fact]
    public void An_unknown_ticket_takes_none() =>
        AComplaint.OnlyATicket().When(Ann, AComplaint.Filing(ticket: "T9")).IsRefused(ComplaintCodes.NoSuchTicket);

    [Fact]
    public void A_customer_has_one_open_complaint_on_a_subject()
    {
        var story = AComplaint.WithTicket(AComplaint.Filed(), "T2", "C1");
        story.When(Ann, AComplaint.Filing("K2", "T2")).IsRefused(CustomerLedgerCodes.SubjectOpen);
        story.When(Ann, AComplaint.Filing("K2", "T2", "late")).IsAccepted();
    }

    [Fact]
    public void Another_customer_may_complain_about_the_same() =>
        AComplaint.WithTicket(AComplaint.Filed(), "T2", "C2").When(Ann, AComplaint.Filing("K2", "T2")).IsAccepted();

    [Fact]
    public void A_repeat_of_a_closed_subject_raises_medium_to_high_and_high_escalates()
    {
        var story = AComplaint.Filed().Closed().Given(Ann, AComplaint.Filing("K2"))
            .Given(Ann, new AcknowledgeComplaint { Complaint = "K2" })
            .Given(Ann, new AssessComplaint { Complaint = "K2", Severity = Severity.Medium });
        var repeat = story.Desk.Complaint("K2").State!;
        Assert.Equal((true, Severity.High, 1), (repeat.IsRepeat, repeat.Severity, repeat.EscalationLevel));
        Assert.Equal((false, Severity.Medium, 0), (story.Complaint.IsRepeat, story.Complaint.Severity, story.Complaint.EscalationLevel));
    }

    [Fact]
    public void What_was_withdrawn_is_not_repeated()
    {
        var story = AComplaint.Filed().Given(Cleo, new WithdrawComplaint { Complaint = "K1" }).Given(Ann, AComplaint.Filing("K2"));
        Assert.False(story.Desk.Complaint("K2").State!.IsRepeat);
    }

    [Fact]
    public void A_low_repeat_stays_low()
    {
        var story = AComplaint.Filed().Closed().Given(Ann, AComplaint.Filing("K2"))
            .Given(Ann, new AcknowledgeComplaint { Complaint = "K2" })
            .Given(Ann, new AssessComplaint { Complaint = "K2", Severity = Severity.Low });
        Assert.Equal((Severity.Low, 0), (story.Desk.Complaint("K2").State!.Severity, story.Desk.Complaint("K2").State!.EscalationLevel));
    }

    [Fact]
    public void A_claim_keeps_its_details_and_each_piece_of_evidence_its_digest()
    {
        var claim = new ClaimDetails { Kind = ClaimKind.Damage, DeclaredValue = Yuan.Of(800), IsInsured = true, WeightGrams = 1_500 };
        var photo = new Evidence { Kind = EvidenceKind.Photo, Sha256 = Digest };
        var waybill = new Evidence { Kind = EvidenceKind.Waybill, Sha256 = new string('b', Evidence.DigestLength), Reference = "file 7" };
        var story = AComplaint.OnlyATicket()
            .Given(Ann, AComplaint.Filing() with { Claim = claim, Evidence = [photo] })
            .Given(Cleo, new AddEvidence { Complaint = "K1", Evidence = waybill });
        Assert.Equal(claim, story.Complaint.Claim);
        Assert.Equal([photo, waybill], story.Complaint.Evidence.AsEnumerable());
        story.When(Ann, new AddEvidence { Complaint = "K1", Evidence = photo }).IsRefused(ComplaintCodes.EvidenceKnown);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("gaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void What_is_no_digest_is_no_evidence(string digest) => AComplaint.Filed()
        .When(Ann, new AddEvidence { Complaint = "K1", Evidence = new() { Kind = EvidenceKind.Photo, Sha256 = digest } })
        .IsRefused(ComplaintCodes.MalformedEvidence);

    [Fact]
    public void What_a_command_must_bring_is_asked_first()
    {
        var story = AComplaint.OnlyATicket();
        story.When(Wes, AComplaint.Filing() with { Subject = " " }).IsRefused(ComplaintCodes.MissingSubject);
        story.When(Wes, AComplaint.Filing() with { Subject = null! }).IsRefused(ComplaintCodes.MissingSubject);
        story.When(Wes, AComplaint.Filing() with { Ticket = "" }).IsRefused(ComplaintCodes.MalformedReference);
        story.When(Wes, AComplaint.Filing(new string('k', Identifier.MaxLength))).IsRefused(ComplaintCodes.MalformedReference);
        story.When(Wes, AComplaint.Filing() with { About = "" }).IsRefused(ComplaintCodes.MalformedReference);
        story.When(Wes, AComplaint.Filing() with { Text = "\0" }).IsRefused(ComplaintCodes.MalformedText);
        story.When(Wes, AComplaint.Filing() with { Claim = new() { Kind = null! } }).IsRefused(ComplaintCodes.MalformedClaim);
        story.When(Wes, AComplaint.Filing() with { Claim = new() { Kind = ClaimKind.Loss, WeightGrams = 0 } }).IsRefused(ComplaintCodes.MalformedClaim);
        story.When(Wes, AComplaint.Filing() with { Claim = new() { Kind = ClaimKind.Loss, DeclaredValue = Yuan.Of(0) } }).IsRefused(ComplaintCodes.MalformedClaim);
        story.When(Wes, AComplaint.Filing() with { Evidence = [null!] }).IsRefused(ComplaintCodes.MalformedEvidence);
        story.When(Wes, AComplaint.Filing() with { Regime = "of the moon" }).IsRefused(ComplaintCodes.UnknownRegime);
    }

    [Fact]
    public void A_command_sent_again_has_one_effect()
    {
        var desk = AComplaint.OnlyATicket().Desk;
        Assert.Null(desk.Ask(Ann, AComplaint.Nine, AComplaint.Filing(), "same"));
        Assert.Null(desk.Ask(Ann, AComplaint.Nine + Duration.FromHours(1), AComplaint.Filing(), "same"));
        Assert.Equal(1, desk.Complaint().Version);
        Assert.Equal(CoreCodes.CommandIdReused, desk.Ask(Ann, AComplaint.Nine, AComplaint.Filing(subject: "late"), "same")?.Code);
    }
}
