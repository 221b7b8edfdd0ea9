using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EdgeReader.Recognition;
using EdgeReader.Training.Data;
using OpenCvSharp;

namespace EdgeReader.Training.Registration;

/// <summary>
/// Keeps where the flat notes lie, as coordinates, so that they are looked for once only. What
/// another version found, or found in other photographs, or a damaged file, counts as nothing.
/// </summary>
/// <param name="path">The JSON file; its folder is created where missing.</param>
/// <param name="photographs">All that were looked at.</param>
public sealed class FlatNoteCache(string path, IReadOnlyList<Photograph> photographs)
{
    /// <summary>Its usual name, in the cache's folder.</summary>
    public const string FileName = "registration.json";

    private readonly string _key = KeyOf(photographs);

    /// <summary>What is kept; looked for, and kept, where nothing is.</summary>
    /// <param name="find">Finds the notes, in some minutes.</param>
    public IReadOnlyList<FlatNote> GetOrFind(Func<IReadOnlyList<FlatNote>> find)
    {
        if (TryRead() is { } kept)
        {
            return kept;
        }
        IReadOnlyList<FlatNote> found = find();
        Entry[] entries =
        [
            .. found.Select(n => new Entry(
                n.Photograph.Name,
                [.. n.Corners.SelectMany(c => new[] { c.X, c.Y })],
                n.Ratio,
                n.Face,
                n.Inliers,
                n.Method
            )),
        ];
        AtomicFile.Write(path, JsonSerializer.Serialize(new Content(_key, entries)));
        return found;
    }

    private IReadOnlyList<FlatNote>? TryRead()
    {
        try
        {
            Content? content = File.Exists(path)
                ? JsonSerializer.Deserialize<Content>(File.ReadAllText(path))
                : null;
            var byName = photographs.ToDictionary(p => p.Name);
            return content?.Key == _key
                ? [.. content.Notes.Select(e => e.ToNote(byName[e.Name]))]
                : null;
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static string KeyOf(IReadOnlyList<Photograph> photographs)
    {
        StringBuilder all = new();
        foreach (Photograph photograph in photographs.Where(p => p.IsNote))
        {
            long length = new FileInfo(photograph.Path).Length;
            all.AppendLine($"{photograph.Name} {photograph.Label} {photograph.Cluster} {length}");
        }
        string hash = Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString()))
        );
        return $"{NoteRegistration.Version} {hash}";
    }

    private sealed record Content(string Key, IReadOnlyList<Entry> Notes);

    private sealed record Entry(
        string Name,
        float[] Corners,
        double Ratio,
        int Face,
        int Inliers,
        RegistrationMethod Method
    )
    {
        public FlatNote ToNote(Photograph photograph) =>
            new(
                photograph,
                [.. Corners.Chunk(2).Select(c => new Point2f(c[0], c[1]))],
                Ratio,
                Face,
                Inliers,
                Method
            );
    }
}
