namespace EdgeReader.Training.Tests;

/// <summary>The photographs beside the repository, which not everybody has.</summary>
internal static class SharedData
{
    /// <summary>Their folder; skips the test where it is missing.</summary>
    public static string FolderOrSkip()
    {
        string folder =
            Environment.GetEnvironmentVariable("EDGEREADER_DATA")
            ?? Path.Combine(RepositoryRoot.Find(), "..", "shared", "data", "inr");
        Assert.SkipUnless(
            Directory.Exists(folder),
            "The note photographs are not here: set EDGEREADER_DATA to their folder."
        );
        return folder;
    }
}
