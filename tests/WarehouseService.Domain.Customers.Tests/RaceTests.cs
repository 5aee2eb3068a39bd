using WarehouseService.Domain.Customers.Tests.Language;
using WarehouseService.Storage.Sqlite;
using static WarehouseService.Domain.Customers.Tests.Language.CareDesk;
using static WarehouseService.Domain.Customers.Tests.Language.People;

namespace WarehouseService.Domain.Customers.Tests;

/// <summary>Commands at once, over a store in memory many times and over a file some times.</summary>
public sealed class RaceTests
{
    public static TheoryData<bool, int> Stores => new() { { false, 1_000 }, { true, 8 } };

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Of_two_who_schedule_about_one_resolution_one_is_told_that_there_is_a_survey(bool onDisk, int races)
    {
        using var world = new World(onDisk);
        for (var race = 0; race < races; race++)
        {
            var desk = world.Next();
            var told = await AtOnce(
                () => desk.Told(Robot, Nine, new ScheduleSurvey { Survey = "V1", Ticket = "T1" }),
                () => desk.Told(Robot, Nine, new ScheduleSurvey { Survey = "V2", Ticket = "T1" }));
            Assert.Equal(SurveyCodes.OnePerCycle, Assert.Single(told, code => code is not null));
            Assert.Equal(1, (desk.Survey("V1") is null ? 0 : 1) + (desk.Survey("V2") is null ? 0 : 1));
        }
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_survey_is_answered_or_withdrawn_never_both(bool onDisk, int races)
    {
        var answeredFirst = 0;
        using var world = new World(onDisk);
        for (var race = 0; race < races; race++)
        {
            var desk = world.Next().Given(Robot, Nine, new ScheduleSurvey { Survey = "V1", Ticket = "T1" }).Given(Robot, Nine, new SendSurvey { Survey = "V1" });
            var told = await AtOnce(
                () => desk.Told(Cleo, Nine, new AnswerSurvey { Survey = "V1", Score = 1 }),
                () => desk.Reopen("T1", Nine).Refusal()?.Code);
            Assert.Null(told[1]);
            var answered = told[0] is null;
            Assert.Equal(answered ? SurveyStatus.Answered : SurveyStatus.Suppressed, desk.Survey()!.Status);
            Assert.Equal(answered, desk.FollowUp() is not null);
            Assert.True(answered || told[0] == CoreCodes.InvalidState);
            answeredFirst += answered ? 1 : 0;
        }

        Assert.True(onDisk || answeredFirst > 0 && answeredFirst < races, $"One order alone was seen: {answeredFirst} of {races} were answered first.");
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task No_survey_is_alive_on_a_reopened_ticket(bool onDisk, int races)
    {
        using var world = new World(onDisk);
        for (var race = 0; race < races; race++)
        {
            var desk = world.Next().WithFencedTickets();
            var told = await AtOnce(
                () => desk.Told(Robot, Nine, new ScheduleSurvey { Survey = "V1", Ticket = "T1" }),
                () => desk.Reopen("T1", Nine).Refusal()?.Code);
            Assert.Null(told[1]);
            Assert.True(told[0] is null || told[0] == SurveyCodes.TicketUnsettled);
            Assert.Equal(told[0] is null ? SurveyStatus.Suppressed : null, desk.Survey()?.Status);
        }
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Of_two_who_erase_one_does_and_the_key_is_gone_for_both(bool onDisk, int races)
    {
        using var world = new World(onDisk);
        for (var race = 0; race < races; race++)
        {
            var desk = world.Next().Given(Cleo, Nine, new AskForErasure { Customer = "C1" });
            var told = await AtOnce(
                () => desk.Told(Sue, Nine, new EraseCustomer { Customer = "C1" }),
                () => desk.Told(Robot, Nine, new EraseCustomer { Customer = "C1" }));
            Assert.Equal(CoreCodes.InvalidState, Assert.Single(told, code => code is not null));
            Assert.Null(await desk.Vault.FindAsync("default", "C1"));
        }
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Of_two_who_register_one_customer_one_does_and_the_file_can_be_read(bool onDisk, int races)
    {
        using var world = new World(onDisk);
        for (var race = 0; race < races; race++)
        {
            var desk = world.Next();
            var told = await AtOnce(
                () => desk.Told(Ann, Nine, Registering("C5") with { Name = "one" }), () => desk.Told(Bob, Nine, Registering("C5") with { Name = "two" }));
            Assert.Equal(CoreCodes.AlreadyExists, Assert.Single(told, code => code is not null));
            Assert.Equal(told[0] is null ? "one" : "two", desk.Reader("C5").Read(PersonalFields.Name, desk.File("C5")!.Name).Text);
        }
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task What_is_changed_while_it_is_erased_is_never_readable_afterwards(bool onDisk, int races)
    {
        using var world = new World(onDisk);
        for (var race = 0; race < races; race++)
        {
            var desk = world.Next().Given(Cleo, Nine, new AskForErasure { Customer = "C1" });
            var told = await AtOnce(
                () => desk.Told(Ann, Nine, new ChangePersonalData { Customer = "C1", Name = "new" }),
                () => desk.Told(Sue, Nine, new EraseCustomer { Customer = "C1" }));
            Assert.Null(told[1]);
            Assert.True(told[0] is null || told[0] == CoreCodes.InvalidState);
            Assert.True(desk.Reader().IsErased);
            Assert.Null(desk.File()!.Name);
        }
    }

    private static async Task<RefusalCode?[]> AtOnce(params Func<RefusalCode?>[] acts)
    {
        using var start = new Barrier(acts.Length);
        return await Task.WhenAll(acts.Select(act => Task.Run(() =>
        {
            start.SignalAndWait();
            return act();
        })));
    }

    /// <summary>A new desk with files for each race, in a folder of its own if on disk.</summary>
    private sealed class World(bool onDisk) : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("warehouse-races-");
        private readonly List<IDisposable> _open = [];

        public CareDesk Next()
        {
            if (!onDisk)
            {
                return WithFiles();
            }

            Close();
            var name = Path.Combine(_folder.FullName, Path.GetRandomFileName());
            var (store, vault) = (SqliteStore.Open($"{name}.db", new() { SurvivesPowerFailure = false }), SqliteKeyVault.Open($"{name}.keys"));
            _open.AddRange([store, vault]);
            return new CareDesk(store, vault).Given(Robot, Nine, Registering()).Given(Robot, Nine, Registering("C2"));
        }

        public void Dispose()
        {
            Close();
            _folder.Delete(recursive: true);
        }

        private void Close()
        {
            _open.ForEach(one => one.Dispose());
            _open.Clear();
        }
    }
}
