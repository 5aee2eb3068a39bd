using WarehouseService.Domain.Tickets.Tests.Language;
using static WarehouseService.Domain.Tickets.Tests.Language.People;

namespace WarehouseService.Domain.Tickets.Tests;

public sealed class HostileTextTests
{
    private const string Family = "\U0001F468‍\U0001F469‍\U0001F467";

    // Not theory data: runners write that as UTF-8 and would repair what must stay broken.
    private static readonly string[] Kept =
    [
        "\"quotes\" 'and' `ticks` \\ and / {text} {0} </script><!-- -->",
        Family + " e\u0301 ⁧right to left⁩ ‏",
        "’; drop table tickets; --",
        "line\r\nline\ttab\u0001\u001f\u007f",
        "客服：“已解决”。\u2028\u2029\ufeff\uffff",
        new string('x', 999_999) + "é",
    ];

    [Fact]
    public void Text_comes_back_exactly() => Assert.All(Kept, ComesBack);

    private static void ComesBack(string text)
    {
        var story = ATicket.OwnedBy(Ann)
            .Given(Ann, new SendPublic { Ticket = "T1", Text = text })
            .Given(Ann, new AddNote { Ticket = "T1", Text = text })
            .Given(Cleo, new ReceiveFromCustomer { Ticket = "T1", Text = text })
            .Given(Ann, new ResolveTicket { Ticket = "T1", Code = "answered", Message = text })
            .Given(Robot, ATicket.Opening("T2") with { Subject = text });

        var told = story.Desk.History("T1").Select(entry => entry.Event switch
        {
            PublicMessageSent sent => sent.Text,
            NoteAdded note => note.Text,
            CustomerMessageReceived heard => heard.Text,
            TicketResolved resolved => resolved.Message,
            _ => null,
        });
        Assert.All(told.OfType<string>(), one => Assert.Equal(text, one));
        Assert.Equal(4, told.OfType<string>().Count());
        Assert.Equal(text, story.Desk.Read("T2").State!.Subject);
    }

    private static readonly string[] Refused = ["", "  \t\n", "nul \0", "half \ud83d", "\ude00 other half", new string('x', 1_000_001)];

    [Fact]
    public void Text_that_cannot_be_kept_is_refused_by_code() => Assert.All(Refused, IsRefused);

    private static void IsRefused(string text)
    {
        ATicket.OwnedBy(Ann).When(Ann, new SendPublic { Ticket = "T1", Text = text }).IsRefused(TicketCodes.MalformedText);
        ATicket.OwnedBy(Ann).When(Ann, new AddNote { Ticket = "T1", Text = text }).IsRefused(TicketCodes.MalformedText);
        ATicket.OwnedBy(Ann).When(Cleo, new ReceiveFromCustomer { Ticket = "T1", Text = text }).IsRefused(TicketCodes.MalformedText);
        ATicket.OwnedBy(Ann).When(Ann, TicketStory.Resolving with { Message = text }).IsRefused(TicketCodes.MalformedText);
        ATicket.OwnedBy(Ann).When(Sue, new CancelTicket { Ticket = "T1", Reason = text }).IsRefused(TicketCodes.MissingReason);
        ATicket.OwnedBy(Ann).When(Sue, new OverridePriority { Ticket = "T1", Priority = Priority.P1, Reason = text }).IsRefused(TicketCodes.MissingReason);
        ATicket.OwnedBy(Ann).When(Sue, new EscalateTicket { Ticket = "T1", Kind = EscalationKind.Functional, Reason = text }).IsRefused(TicketCodes.MissingReason);
        Assert.Equal(TicketCodes.MalformedText, new ServiceDesk().Ask(Ann, ATicket.Nine, ATicket.Opening() with { Subject = text }).Refusal()?.Code);
        Assert.Equal(TicketCodes.MalformedText, new ServiceDesk().Ask(Ann, ATicket.Nine, ATicket.Opening() with { Text = text }).Refusal()?.Code);
        Assert.Equal(TicketCodes.MalformedReference, new ServiceDesk().Ask(Ann, ATicket.Nine, ATicket.Opening() with { IntakeKey = text + '\0' }).Refusal()?.Code);
    }
}
