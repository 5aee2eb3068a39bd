using NodaTime;
using WarehouseService.Domain.Complaints;
using WarehouseService.Domain.Customers;
using WarehouseService.Domain.Tests.Lifecycle;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.Tests;

/// <summary>What one context knows through another, with all of them over one store.</summary>
public sealed class BetweenContextsTests
{
    private static readonly Instant Nine = Instant.FromUtc(2026, 3, 2, 1, 0);
    private static readonly (Actor Ann, Actor Bo, Actor Sue, Actor Wes, Actor Robot, Actor Cleo) People =
        (Actor.Agent("ann"), Actor.Agent("bo"), Actor.Supervisor("sue"), Actor.Of(Role.Warehouse, "wes"), Actor.System("robot"), Actor.Customer("C1"));

    private int _commands;

    [Fact]
    public async Task Only_who_has_an_active_file_has_a_ticket_opened()
    {
        await using var house = new House();
        Assert.Same(TicketCodes.CustomerInactive, await AskAsync(house, People.Ann, Open("T1")));

        await RequireAsync(house, People.Robot, Register());
        await RequireAsync(house, People.Ann, Open("T1"));
        await RequireAsync(house, People.Sue, new RestrictCustomer { Customer = "C1", Reason = "asked" });
        Assert.Same(TicketCodes.CustomerInactive, await AskAsync(house, People.Ann, Open("T2")));
    }

    [Fact]
    public async Task A_ticket_is_held_to_what_the_file_says_was_promised()
    {
        await using var house = new House();
        await RequireAsync(house, People.Robot, Register() with { Tier = "gold", Contract = "F-7" });
        await RequireAsync(house, People.Ann, Open("T1"));

        var facts = (await house.FindAsync<Ticket>("T1")).State!.Timers.Facts;
        Assert.Equal(("gold", "F-7"), (facts.CustomerTier, facts.Contract));
    }

    [Fact]
    public async Task A_recipient_is_theirs_if_the_file_has_it_however_it_is_written()
    {
        await using var house = await WithTicketAsync();
        var send = new SendPublic { Ticket = "T1", Text = "Hello", Recipient = "cleo@EXAMPLE.org" };

        Assert.Same(TicketCodes.RecipientNotTheirs, await AskAsync(house, People.Ann, send with { Recipient = "dan@example.org" }));
        await RequireAsync(house, People.Ann, send);
    }

    [Fact]
    public async Task Work_at_hand_entitles_to_see_a_customer_and_every_look_is_logged()
    {
        await using var house = await WithTicketAsync();
        await RequireAsync(house, People.Ann, new RequestTask { Task = "W1", For = CaseReference.Ticket("T1"), Department = Role.Warehouse, Instruction = "Look." });

        Assert.Equal("yes no yes yes", await LooksAsync(house));

        await RequireAsync(house, People.Ann, new CancelTask { Task = "W1" });
        await RequireAsync(house, People.Ann, new ResolveTicket { Ticket = "T1", Code = "answered", Message = "Done." });
        Assert.Equal("yes no yes no", await LooksAsync(house));

        await RequireAsync(house, People.Ann, new CloseTicket { Ticket = "T1", CustomerConfirmed = true });
        Assert.Equal("no no yes no", await LooksAsync(house));

        var log = await house.Get<IAccessLog>().ListAsync(new() { Customer = "C1" }, null, 100);
        var looks = log.Items.Where(entry => entry.Tried == CustomerViews.ViewName).Select(entry => entry.IsEntitled == true ? "yes" : "no");
        Assert.Equal("yes no yes yes yes no yes no no no yes no", string.Join(' ', looks));
    }

    [Fact]
    public async Task A_customer_is_not_erased_under_a_complaint_or_a_hold_on_one()
    {
        await using var house = await WithTicketAsync();
        await RequireAsync(house, People.Ann, new FileComplaint { Complaint = "K1", Ticket = "T1", Subject = "late" });
        await RequireAsync(house, People.Cleo, new AskForErasure { Customer = "C1" });
        Assert.Equal(CustomerFileStatus.Restricted, (await house.FindAsync<CustomerFile>("C1")).State!.Status);

        Assert.Same(RefusalKind.LegalHold, (await AskAsync(house, People.Sue, new EraseCustomer { Customer = "C1" }))!.Kind);
        await RequireAsync(house, People.Sue, new PlaceComplaintHold { Complaint = "K1", Reason = "court" });
        await RequireAsync(house, People.Cleo, new WithdrawComplaint { Complaint = "K1" });
        Assert.Same(RefusalKind.LegalHold, (await AskAsync(house, People.Sue, new EraseCustomer { Customer = "C1" }))!.Kind);

        await RequireAsync(house, People.Sue, new ReleaseComplaintHold { Complaint = "K1" });
        await RequireAsync(house, People.Sue, new EraseCustomer { Customer = "C1" });
        var look = await house.Get<CustomerViews>().LookAsync("C1", ContextOf(People.Sue));
        Assert.Same(RefusalKind.PrivacyRestricted, look.Refusal()!.Kind);
    }

    [Fact]
    public async Task A_complaint_has_tasks_of_its_own_and_waits_for_them()
    {
        await using var house = await WithTicketAsync();
        await RequireAsync(house, People.Ann, new FileComplaint { Complaint = "K1", Ticket = "T1", Subject = "late" });
        await RequireAsync(house, People.Ann, new RequestTask { Task = "W1", For = CaseReference.Complaint("K1"), Department = Role.Warehouse, Instruction = "Look." });

        var links = (await house.FindAsync<CaseLinks>("complaint/K1")).State!.Live;
        Assert.Equal("task/W1", Assert.Single(links).To.ToString());
    }

    /// <summary>
    /// The id of a timer's command was made of its name and due instant alone. Two surveys of one customer that expire at the same instant write one
    /// ledger, where the second was taken for the first with other content: it never expired.
    /// </summary>
    [Fact]
    public async Task Two_surveys_of_a_customer_that_expire_at_one_instant_both_do()
    {
        await using var house = await WithTicketAsync();
        await RequireAsync(house, People.Ann, Open("T2"));
        await RequireAsync(house, People.Ann, new ClaimTicket { Ticket = "T2" });
        foreach (var number in (int[])[1, 2])
        {
            await RequireAsync(house, People.Ann, new ResolveTicket { Ticket = $"T{number}", Code = "answered", Message = "Done." });
            await RequireAsync(house, People.Robot, new ScheduleSurvey { Survey = $"V{number}", Ticket = $"T{number}" });
        }

        var sent = Nine + Duration.FromDays(1);
        foreach (var survey in (string[])["V1", "V2"])
        {
            Assert.Null((await house.AskAsync(new SendSurvey { Survey = survey }, new() { CommandId = survey, Actor = People.Robot, At = sent })).Refusal);
        }

        await house.TickAsync(sent + Duration.FromDays(15));
        Assert.Equal(SurveyStatus.Expired, (await house.FindAsync<Survey>("V1")).State!.Status);
        Assert.Equal(SurveyStatus.Expired, (await house.FindAsync<Survey>("V2")).State!.Status);
    }

    private static OpenTicket Open(string ticket) => new() { Ticket = ticket, Customer = "C1", Channel = Channel.Phone };

    private static RegisterCustomer Register() => new()
    {
        Customer = "C1",
        Name = "Cleo",
        Contacts = [new() { Kind = ContactKind.Email, Address = "cleo@example.org" }],
    };

    private async Task<House> WithTicketAsync()
    {
        var house = new House();
        await RequireAsync(house, People.Robot, Register());
        await RequireAsync(house, People.Ann, Open("T1"));
        await RequireAsync(house, People.Ann, new ClaimTicket { Ticket = "T1" });
        return house;
    }

    private async Task<string> LooksAsync(House house)
    {
        var seen = new List<string>();
        foreach (var actor in (Actor[])[People.Ann, People.Bo, People.Sue, People.Wes])
        {
            seen.Add((await house.Get<CustomerViews>().LookAsync("C1", ContextOf(actor))).IsSuccess ? "yes" : "no");
        }

        return string.Join(' ', seen);
    }

    private async Task RequireAsync(House house, Actor by, ICommand command) =>
        Assert.True(await AskAsync(house, by, command) is null, $"{by} {command}: refused.");

    private async Task<RefusalCode?> AskAsync(House house, Actor by, ICommand command) => (await house.AskAsync(command, ContextOf(by))).Refusal?.Code;

    private CommandContext ContextOf(Actor by) => new() { CommandId = $"{++_commands}", Actor = by, At = Nine + Duration.FromMinutes(_commands) };
}
