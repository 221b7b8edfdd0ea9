using System.Xml.Linq;

namespace EdgeReader.Service.Tests.Architecture;

/// <summary>
/// Holds the boundaries of the house: what runs anywhere knows nothing of wires or hosting, and
/// what runs on a desk knows nothing of devices. Only the simulation, which plays photographs to the
/// firmware, knows both.
/// </summary>
public class ProjectReferencesTests
{
    public static TheoryData<string, string[]> AllowedReferences =>
        new()
        {
            { "Recognition", [] },
            { "Scenes", ["Recognition"] },
            { "Devices", ["Recognition", "Scenes"] },
            { "Service", ["Devices", "Recognition", "Scenes"] },
            { "Training", ["Recognition", "Scenes"] },
            { "Simulation", ["Service", "Training"] },
            { "Hardware", ["Devices", "Recognition"] },
        };

    [Theory]
    [MemberData(nameof(AllowedReferences))]
    public void Project_ReferencesOnlyItsSideOfTheHouse(string project, string[] allowed)
    {
        IEnumerable<string> references = Included(project, "ProjectReference")
            .Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));

        Assert.Subset(allowed.Select(Name).ToHashSet(), references.ToHashSet());
    }

    [Fact]
    public void SourceFolder_HasNoProjectWithoutARule()
    {
        IEnumerable<string> projects = Projects("src").Select(Path.GetFileNameWithoutExtension)!;

        Assert.Equal(
            AllowedReferences.Select(row => Name(row.Data.Item1)).Order(),
            projects.Order()
        );
    }

    [Theory]
    [InlineData("Recognition", "System.Device.Gpio")]
    [InlineData("Recognition", "Microsoft.Extensions.Hosting")]
    [InlineData("Scenes", "System.Device.Gpio")]
    [InlineData("Scenes", "Microsoft.Extensions.Hosting")]
    [InlineData("Training", "System.Device.Gpio")]
    [InlineData("Training", "Microsoft.Extensions.Hosting")]
    [InlineData("Service", "TorchSharp")]
    [InlineData("Devices", "TorchSharp")]
    public void Project_DoesNotUsePackagesOfTheOtherSide(string project, string prefix) =>
        Assert.DoesNotContain(
            Included(project, "PackageReference"),
            package => package.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
        );

    [Fact]
    public void Solution_IsClassicAndListsEveryProject()
    {
        string solution = File.ReadAllText(Repository.PathOf("EdgeReader.sln"));

        Assert.Contains("Microsoft Visual Studio Solution File, Format Version 12.00", solution);
        Assert.All(
            Projects("src").Concat(Projects("tests")),
            project =>
                Assert.Contains(
                    $"\"{Path.GetRelativePath(Repository.PathOf(), project)}\"".Replace('/', '\\'),
                    solution
                )
        );
    }

    private static string Name(string project) => $"EdgeReader.{project}";

    private static IReadOnlyList<string> Included(string project, string item) =>
        [
            .. XDocument
                .Load(Repository.PathOf("src", Name(project), $"{Name(project)}.csproj"))
                .Descendants(item)
                .Select(element => element.Attribute("Include")!.Value),
        ];

    private static IEnumerable<string> Projects(string folder) =>
        Directory
            .EnumerateDirectories(Repository.PathOf(folder))
            .SelectMany(directory => Directory.EnumerateFiles(directory, "*.csproj"));
}
