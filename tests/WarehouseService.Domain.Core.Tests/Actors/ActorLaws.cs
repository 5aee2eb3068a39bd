using FsCheck.Xunit;

namespace WarehouseService.Domain.Core.Tests;

[Properties(Arbitrary = [typeof(TextArbitraries)], MaxTest = 2_000)]
public sealed class ActorLaws
{
    [Property]
    public void What_is_printed_is_read_back(Role role, string id)
    {
        if (Identifier.IsValid(id))
        {
            var actor = Actor.Of(role, id);
            Assert.Equal($"{role.Name}/{id}", actor.ToString());
            Assert.Equal(actor, Actor.Parse(actor.ToString()));
            Assert.Equal((role, id), (actor.Role, actor.Id));
        }
        else
        {
            Assert.Throws<ArgumentException>(() => Actor.Of(role, id));
            Assert.Throws<FormatException>(() => Actor.Parse($"{role.Name}/{id}"));
        }
    }

    [Property]
    public void Only_a_role_and_an_id_with_a_slash_between_them_can_be_read(string text)
    {
        var isActor = Role.All.Any(role => text.StartsWith(role.Name + "/", StringComparison.Ordinal) && Identifier.IsValid(text[(role.Name.Length + 1)..]));
        if (isActor)
        {
            Assert.Equal(text, Actor.Parse(text).ToString());
        }
        else
        {
            Assert.Throws<FormatException>(() => Actor.Parse(text));
        }
    }
}
