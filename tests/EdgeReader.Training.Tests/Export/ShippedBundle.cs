namespace EdgeReader.Training.Tests.Export;

/// <summary>The one bundle of the repository, whatever its id.</summary>
internal static class ShippedBundle
{
    public static string Models { get; } = Path.Combine(RepositoryRoot.Find(), "models");

    public static string Folder { get; } =
        Path.GetDirectoryName(
            Assert.Single(Directory.GetFiles(Models, "manifest.json", SearchOption.AllDirectories))
        )!;
}
