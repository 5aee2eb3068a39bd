using NodaTime;
using WarehouseService.Domain.Complaints;
using WarehouseService.Domain.Customers;
using WarehouseService.Domain.Kpi;
using WarehouseService.Domain.Tests.Lifecycle;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.Tests;

/// <summary>Complaints and surveys, told as the neutral log. Each command is given an hour after the one before.</summary>
public sealed class KpiLogTests
{
    private static readonly Instant Nine = Instant.FromUtc(2026, 3, 2, 1, 0);
    private static readonly (Actor Ann, Actor Sue, Actor Robot, Actor Cleo) People = (Actor.Agent("ann"), Actor.Supervisor("sue"), Actor.System("robot"), Actor.Customer("C1"));

    private int _commands;

    [Fact]
    public async Task A_complaints_life_gives_the_figures_one_can_count_by_hand()
    {
        await using var house = await WithComplaintAsync();
        var log = await ComplaintLogAsync(house);

        Assert.Equal(["Received", "Acknowledged", "Resolved"], log.Select(entry => entry.GetType().Name["Complaint".Length..^"Entry".Length]));
        Assert.Equal("picking", Assert.IsType<ComplaintReceivedEntry>(log[0]).Cause);
        var cube = Calculator.Cube(log);
        Assert.Equal(1, cube.Result("complaint_ack_rate", KpiScope.Overall).Value);
        Assert.Equal(1, cube.Result("complaint_upheld_rate", new() { Agent = "sue" }).Value);
        Assert.Equal(5 * 3600, cube.Result("complaint_resolution_time.mean", KpiScope.Overall).Value);
        Assert.Equal(new Dictionary<string, long> { ["picking"] = 1 }, cube.ByCategory(KpiCatalogue.Figure("complaints_received").Kpi, KpiScope.Overall));
    }

    [Fact]
    public async Task An_appeal_does_not_resolve_a_complaint_again()
    {
        await using var house = await WithComplaintAsync();
        var before = Calculator.Cube(await ComplaintLogAsync(house)).ToBytes();
        await RequireAsync(house, People.Cleo, new AppealDecision { Complaint = "K1" });
        Assert.Equal(before, Calculator.Cube(await ComplaintLogAsync(house)).ToBytes());
    }

    [Fact]
    public async Task A_survey_counts_for_the_person_who_is_rated()
    {
        await using var house = await WithTicketAsync();
        await RequireAsync(house, People.Ann, new ResolveTicket { Ticket = "T1", Code = "answered", Message = "Done." });
        await RequireAsync(house, People.Robot, new ScheduleSurvey { Survey = "V1", Ticket = "T1" });
        _commands += 24;
        await RequireAsync(house, People.Robot, new SendSurvey { Survey = "V1" });
        await RequireAsync(house, People.Cleo, new AnswerSurvey { Survey = "V1", Score = 5 });
        var survey = (await house.FindAsync<Survey>("V1")).State!;
        var log = await SurveyLog.ReadAsync(survey, house.Get<IRepository<Survey>>().HistoryAsync(CommandContext.DefaultTenant, "V1"), "SHA");

        Assert.Equal([typeof(SurveySentEntry), typeof(SurveyAnsweredEntry)], log.Select(entry => entry.GetType()));
        var cube = Calculator.Cube(log);
        Assert.Equal((1m, 5m), (cube.Result("survey_response_rate", new() { Agent = "ann" }).Value, cube.Result("csat_mean", new() { Agent = "ann" }).Value));
    }

    private static KpiCalculator Calculator { get; } =
        new(new(), [new() { Id = "SHA", Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"] }], new() { AsOf = Nine + Duration.FromDays(60) });

    private static async Task<IReadOnlyList<ComplaintEntry>> ComplaintLogAsync(House house) => await ComplaintLog.ReadAsync(
        (await house.FindAsync<Complaint>("K1")).State!, house.Get<IRepository<Complaint>>().HistoryAsync(CommandContext.DefaultTenant, "K1"), "SHA");

    private async Task<House> WithComplaintAsync()
    {
        var house = await WithTicketAsync();
        await RequireAsync(house, People.Ann, new FileComplaint { Complaint = "K1", Ticket = "T1", Subject = "late" });
        await RequireAsync(house, People.Ann, new AcknowledgeComplaint { Complaint = "K1" });
        await RequireAsync(house, People.Ann, new AssessComplaint { Complaint = "K1", Severity = Severity.Low });
        await RequireAsync(house, People.Ann, new RecordRootCause { Complaint = "K1", RootCause = RootCause.Picking });
        await RequireAsync(house, People.Sue, new DecideComplaint { Complaint = "K1", Outcome = ComplaintOutcome.PartlyUpheld, Reasons = "One line was wrong." });
        await RequireAsync(house, People.Sue, new CommunicateDecision { Complaint = "K1", AppealRoute = "by mail" });
        return house;
    }

    private async Task<House> WithTicketAsync()
    {
        var house = new House();
        await RequireAsync(house, People.Robot, new RegisterCustomer { Customer = "C1", Name = "Cleo" });
        await RequireAsync(house, People.Ann, new OpenTicket { Ticket = "T1", Customer = "C1", Channel = Channel.Phone });
        await RequireAsync(house, People.Ann, new ClaimTicket { Ticket = "T1" });
        return house;
    }

    private async Task RequireAsync(House house, Actor by, ICommand command)
    {
        var refusal = (await house.AskAsync(command, new() { CommandId = $"{++_commands}", Actor = by, At = Nine + Duration.FromHours(_commands) })).Refusal;
        Assert.True(refusal is null, $"{by} {command}: {refusal?.Message}");
    }
}
