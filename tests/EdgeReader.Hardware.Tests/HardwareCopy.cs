namespace EdgeReader.Hardware.Tests;

/// <summary>A copy of the tables in <c>hardware</c>, to see what follows from a changed one.</summary>
internal sealed class HardwareCopy : IDisposable
{
    private static readonly string[] Folders = ["bill-of-materials", "light", "power"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");

    public HardwareCopy()
    {
        foreach (string folder in Folders)
        {
            Directory.CreateDirectory(Path.Combine(Root, folder));
            foreach (string file in Directory.GetFiles(Files.InHardware(folder)))
            {
                File.Copy(file, Path.Combine(Root, folder, Path.GetFileName(file)));
            }
        }
    }

    /// <summary>Stands for <c>hardware</c>.</summary>
    public string Root => _folder.FullName;

    /// <summary>Replaces a text that stands in a file once.</summary>
    public HardwareCopy With(string file, string old, string replacement)
    {
        string path = Path.Combine(Root, file);
        string text = File.ReadAllText(path);
        Assert.Equal(2, text.Split(old).Length);
        File.WriteAllText(path, text.Replace(old, replacement, StringComparison.Ordinal));
        return this;
    }

    /// <summary>Leaves out the lines that begin so; there must be one.</summary>
    public HardwareCopy Without(string file, string beginning)
    {
        string path = Path.Combine(Root, file);
        string[] lines = File.ReadAllLines(path);
        string[] kept =
        [
            .. lines.Where(line => !line.StartsWith(beginning, StringComparison.Ordinal)),
        ];
        Assert.NotEqual(lines.Length, kept.Length);
        File.WriteAllLines(path, kept);
        return this;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
