namespace EdgeReader.Service.Tests.Support;

/// <summary>
/// The program that tests start: what was built with them, or the one that the environment variable
/// READER_PROGRAM names, as <c>dotnet publish</c> makes it.
/// </summary>
internal static class ReaderProgram
{
    /// <summary>The command that starts it, before its verb.</summary>
    public static IReadOnlyList<string> Command { get; } =
        Environment.GetEnvironmentVariable("READER_PROGRAM") is { Length: > 0 } published
            ? [Path.GetFullPath(published)]
            : ["dotnet", Path.Combine(AppContext.BaseDirectory, "edgereader.dll")];
}
