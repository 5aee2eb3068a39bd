namespace WarehouseService.Domain.Returns.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public void The_sample_of_the_readme_says_what_the_readme_says() => Assert.Contains(Sample.Run(), File("README.md"), StringComparison.Ordinal);

    [Fact]
    public void The_readme_repeats_the_sample_word_by_word()
    {
        var readme = File("README.md");
        var from = readme.IndexOf("```csharp\n", StringComparison.Ordinal) + "```csharp\n".Length;
        Assert.Equal(File("Sample.cs.txt"), readme[from..readme.IndexOf("```", from, StringComparison.Ordinal)]);
    }

    private static string File(string name) =>
        System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, name)).ReplaceLineEndings("\n");
}
