using EdgeReader.Recognition;

namespace EdgeReader.Training;

/// <summary>Where the project lies: the folder with EdgeReader.sln.</summary>
public static class RepositoryRoot
{
    /// <summary>
    /// Walks up from the program's folder, then from the current one, to the folder that holds
    /// EdgeReader.sln.
    /// </summary>
    /// <returns>The full path of that folder.</returns>
    /// <exception cref="ReaderException">Neither lies inside the project.</exception>
    public static string Find() =>
        Above(AppContext.BaseDirectory)
        ?? Above(Directory.GetCurrentDirectory())
        ?? throw new ReaderException(
            "EdgeReader.sln is in no folder above this program: run it inside the project."
        );

    private static string? Above(string start)
    {
        DirectoryInfo? folder = new(start);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EdgeReader.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName;
    }
}
