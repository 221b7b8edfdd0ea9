using EdgeReader.Training.Data;
using OpenCvSharp;

namespace EdgeReader.Training.Tests;

/// <summary>
/// Photographs that tests draw themselves: coloured rectangles with a pattern, of two origins,
/// and things that are no notes.
/// </summary>
internal sealed class DrawnPhotographs : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<Photograph> _all = [];

    public DrawnPhotographs()
    {
        ModelLabels labels = TestLabels.Rupees;
        foreach (string origin in (string[])["O1_one", "O2_other"])
        {
            for (int design = 0; design < labels.Designs.Count; design++)
            {
                Add($"notes/{origin}-{design}.png", design, true, origin, new Size(230, 100));
            }
        }
        for (int i = 0; i < 3; i++)
        {
            int none = labels.None;
            Add($"negatives/background/{i}.png", none, false, "NT_things", new Size(200, 150));
            Add($"negatives/other_USD/{i}.png", none, false, "NT_money", new Size(230, 100));
        }
    }

    /// <summary>Two photographs of each design, then what is no note.</summary>
    public IReadOnlyList<Photograph> All => _all;

    public void Dispose() => _folder.Dispose();

    /// <summary>Writes the manifest that a data set has.</summary>
    /// <returns>The data's folder.</returns>
    public string WithManifest()
    {
        ModelLabels labels = TestLabels.Rupees;
        IEnumerable<string> rows = _all.Select(p =>
            $"{p.Name},{(p.IsNote ? labels.Names[p.Label] : "background")},{p.Origin},{p.Kind},"
            + p.Cluster
        );
        File.WriteAllLines(
            Path.Combine(_folder.Path, "manifest.csv"),
            ["file,label,origin,kind,duplicate_cluster", .. rows]
        );
        return _folder.Path;
    }

    private void Add(string name, int label, bool isNote, string origin, Size size)
    {
        string path = Path.Combine(_folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        Random random = new(_all.Count);
        using Mat picture = new(size, MatType.CV_8UC3, Colour());
        for (int i = 0; i < 12; i++)
        {
            Point middle = new(random.Next(size.Width), random.Next(size.Height));
            Cv2.Circle(picture, middle, 4 + random.Next(20), Colour(), -1);
        }
        picture.SaveImage(path);
        string kind = isNote ? "crop" : "general_photo";
        _all.Add(new(path, name, label, isNote, origin, kind, name, size.Width, size.Height));

        Scalar Colour() => new(random.Next(256), random.Next(256), random.Next(256));
    }
}
