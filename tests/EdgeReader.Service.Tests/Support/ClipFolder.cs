namespace EdgeReader.Service.Tests.Support;

/// <summary>A copy of a language's clips, to damage or to render into.</summary>
internal sealed class ClipFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");
    private readonly string _language;

    public ClipFolder(string language)
    {
        _language = language;
        DirectoryInfo copy = _folder.CreateSubdirectory(language);
        foreach (string file in Directory.GetFiles(System.IO.Path.Combine(Clips.Folder, language)))
        {
            System.IO.File.Copy(
                file,
                System.IO.Path.Combine(copy.FullName, System.IO.Path.GetFileName(file))
            );
        }
    }

    /// <summary>The folder with one folder a language.</summary>
    public string Path => _folder.FullName;

    /// <summary>A file of the language.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, _language, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
