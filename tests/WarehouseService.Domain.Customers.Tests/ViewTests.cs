using NodaTime;
using WarehouseService.Domain.Customers.Tests.Language;
using static WarehouseService.Domain.Customers.Tests.Language.CareDesk;
using static WarehouseService.Domain.Customers.Tests.Language.People;

namespace WarehouseService.Domain.Customers.Tests;

public sealed class ViewTests
{
    [Fact]
    public async Task Everybody_sees_what_their_role_needs_and_nobody_else_anything()
    {
        var desk = Told();
        desk.Neighbours.Owners.Add((Ann, "C1"));
        desk.Neighbours.Doers.Add((Role.Warehouse, "C1"));

        var supervisor = (await desk.Views.LookAsync("C1", desk.Context(Sue, Nine))).Value;
        Assert.Equal(("Cleo Customer", "a ramp", "zh"), (supervisor.Name, supervisor.Needs[0], supervisor.Preferences[0].Value));
        Assert.Equal((ContactKind.Phone, "5550199"), (supervisor.Contacts[0].Kind, supervisor.Contacts[0].Address));
        Assert.Equal(desk.File(), supervisor.File);

        var agent = (await desk.Views.LookAsync("C1", desk.Context(Ann, Nine))).Value;
        Assert.Equal(("Cleo Customer", 1, 1, null), (agent.Name, agent.Needs.Length, agent.Preferences.Length, agent.File));

        var department = (await desk.Views.LookAsync("C1", desk.Context(Wes, Nine))).Value;
        Assert.Equal(("5550199", 0, 0, null), (department.Contacts[0].Address, department.Needs.Length, department.Preferences.Length, department.File));
        Assert.Equal("view of C1", department.ToString());

        foreach (var other in (Actor[])[Bob, Quinn, Robot, Cleo, Dora])
        {
            Assert.Equal(CoreCodes.NotPermitted, (await desk.Views.LookAsync("C1", desk.Context(other, Nine))).Refusal()?.Code);
        }

        Assert.Equal(CoreCodes.NotPermitted, (await desk.Views.LookAsync("C2", desk.Context(Ann, Nine))).Refusal()?.Code);
    }

    [Fact]
    public async Task Every_look_is_logged_with_whether_the_role_was_entitled_on_an_erased_file_too()
    {
        var desk = Told();
        desk.Neighbours.Owners.Add((Ann, "C1"));
        await desk.Views.LookAsync("C1", desk.Context(Ann, Nine));
        await desk.Views.LookAsync("C1", desk.Context(Bob, Nine + Duration.FromMinutes(1)));
        desk.Given(Cleo, Nine, new AskForErasure { Customer = "C1" }).Given(Sue, Nine, new EraseCustomer { Customer = "C1" });
        var erased = await desk.Views.LookAsync("C1", desk.Context(Ann, Nine + Duration.FromMinutes(2)));
        Assert.Equal(RefusalKind.PrivacyRestricted, erased.Refusal()?.Kind);
        Assert.Equal(CoreCodes.NotPermitted, (await desk.Views.LookAsync("C1", desk.Context(Bob, Nine + Duration.FromMinutes(3)))).Refusal()?.Code);

        Assert.Equal(
            [
                (Ann, true, null), (Bob, false, "not_permitted"), (Ann, true, "customer.erased"), (Bob, false, "not_permitted"),
            ],
            desk.Looks().Select(look => (look.Actor, look.IsEntitled, look.RefusedWith)));
        Assert.All(desk.Looks(), look => Assert.Equal(("view/customer", "customer-file", "C1"), (look.Tried, look.Kind, look.Id)));
    }

    [Fact]
    public async Task A_file_is_erased_as_soon_as_either_its_status_or_its_missing_key_says_so()
    {
        var keyless = Told();
        await keyless.Keys.DestroyAsync("default", "C1");
        Assert.Equal(CustomerFileCodes.Erased, (await keyless.Views.LookAsync("C1", keyless.Context(Sue, Nine))).Refusal()?.Code);

        var erased = Told();
        var key = (await erased.Vault.FindAsync("default", "C1"))!;
        erased.Given(Cleo, Nine, new AskForErasure { Customer = "C1" }).Given(Sue, Nine, new EraseCustomer { Customer = "C1" });
        await erased.Vault.AddAsync("default", "C1", key);
        Assert.Equal(CustomerFileCodes.Erased, (await erased.Views.LookAsync("C1", erased.Context(Sue, Nine))).Refusal()?.Code);
    }

    [Fact]
    public async Task Who_is_not_known_is_told_and_logged_too()
    {
        var desk = Told();
        Assert.Equal(CoreCodes.NotFound, (await desk.Views.LookAsync("C7", desk.Context(Wes, Nine))).Refusal()?.Code);
        Assert.Equal(CoreCodes.InvalidId, (await desk.Views.LookAsync("", desk.Context(Wes, Nine))).Refusal()?.Code);
        Assert.Equal((null, "not_found"), (Assert.Single(desk.Looks("C7")).IsEntitled, desk.Looks("C7")[0].RefusedWith));
    }

    [Fact]
    public void Refused_commands_are_in_the_same_log()
    {
        var desk = Told();
        Assert.Equal(CoreCodes.NotPermitted, desk.Told(Wes, Nine, new EraseCustomer { Customer = "C1" }));
        var entry = Assert.Single(desk.Looks());
        Assert.Equal((Wes, "EraseCustomer", "not_permitted"), (entry.Actor, entry.Tried, entry.RefusedWith));
    }

    private static CareDesk Told() => WithFiles().Given(Ann, Nine, new ChangePersonalData
    {
        Customer = "C1",
        Contacts = [new() { Kind = ContactKind.Phone, Address = "5550199" }],
        Needs = ["a ramp"],
        Preferences = [new() { Name = "language", Value = "zh" }],
    });
}
