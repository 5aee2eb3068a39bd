using WarehouseService.Domain;

namespace WarehouseService.Architecture.Tests;

/// <summary>Know one aggregate, know all: the same files under the same names in every folder.</summary>
public class AggregateShapeTests
{
    private static readonly string[] Questions = ["", "Status", "Commands", "Events", "Lifecycle", "Knowledge"];

    [Fact]
    public void Every_aggregate_folder_answers_the_same_questions()
    {
        var states =
            from type in House.PublicTypes
            from face in type.GetInterfaces()
            where type is { IsClass: true, IsAbstract: false } && face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IState<>)
            select type;

        Assert.NotEmpty(states);
        Assert.All(states, state =>
        {
            var folder = Directory.GetFiles(Path.Combine(House.Root, "src"), $"{state.Name}.cs", SearchOption.AllDirectories)
                .Select(file => Path.GetDirectoryName(file)!)
                .Single();
            Assert.All(Questions, question => Assert.True(
                File.Exists(Path.Combine(folder, $"{state.Name}{question}.cs")), $"{state.Name}{question}.cs is missing in {folder}"));
        });
    }

    [Fact]
    public void Events_and_commands_are_closed_hierarchies()
    {
        var bases = House.PublicTypes.Where(type => type is { IsAbstract: true, IsClass: true } && IsEventOrCommand(type));

        Assert.NotEmpty(bases);
        Assert.All(bases, type => Assert.DoesNotContain(
            type.GetConstructors(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic),
            constructor => constructor.IsFamily && constructor.GetParameters().Length == 0));
    }

    private static bool IsEventOrCommand(Type type) =>
        typeof(ICommand).IsAssignableFrom(type)
        || type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEvent<>));
}
