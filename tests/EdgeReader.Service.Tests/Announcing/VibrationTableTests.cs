using EdgeReader.Service.Announcing;

namespace EdgeReader.Service.Tests.Announcing;

/// <summary>The table of patterns in the README, in words, against the code.</summary>
public class VibrationTableTests
{
    private static readonly string Readme = Repository.PathOf(
        "src",
        "EdgeReader.Devices",
        "Haptics",
        "README.md"
    );

    [Fact]
    public void Readme_TellsEveryPatternInWords()
    {
        IEnumerable<(string, string)> told = File.ReadLines(Readme)
            .SkipWhile(line => line != "| felt | in the code | what it says |")
            .Skip(2)
            .TakeWhile(line => line.Length > 0)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .SelectMany(row => row[2].Split(", ").Select(name => (name, row[1])));
        Assert.Equal(
            ReasonPatterns.Table.Select(row => (row.Key.ToString(), InWords(row.Value))).Order(),
            told.Order()
        );
    }

    private static string InWords(string marks) =>
        string.Join(
            ", ",
            marks.Select(mark =>
                mark switch
                {
                    ',' => "tick",
                    '.' => "short",
                    '-' => "long",
                    _ => "very long",
                }
            )
        );
}
