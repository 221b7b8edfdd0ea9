using System.Collections.Concurrent;
using EdgeReader.Recognition;
using OpenCvSharp;

namespace EdgeReader.Training.Data;

/// <summary>The photographs to learn from: a folder with manifest.csv and the files it names.</summary>
public sealed class NoteDataset
{
    /// <summary>What labels of money that is no answer begin with.</summary>
    internal const string OtherMoney = "other_";

    /// <summary>Several notes in one picture have no single answer: left out.</summary>
    private const string LeftOut = "INR_mixed_multi";

    /// <summary>Smaller pictures, in pixels, show nothing of a note.</summary>
    private const int LeastSide = 32;

    /// <summary>What holds for one photograph need not hold for the next.</summary>
    private const int LeastPhotographs = 2;

    private static readonly string[] Columns =
    [
        "file",
        "label",
        "origin",
        "kind",
        "duplicate_cluster",
    ];

    private NoteDataset(string folder, IReadOnlyList<Photograph> photographs)
    {
        Folder = folder;
        Photographs = photographs;
    }

    /// <summary>Full path of the data's folder.</summary>
    public string Folder { get; }

    /// <summary>All photographs that have a label of the model, in the manifest's order.</summary>
    public IReadOnlyList<Photograph> Photographs { get; }

    /// <summary>
    /// Reads the manifest and opens every photograph once (some seconds), so that a bad one is
    /// found before hours are spent.
    /// </summary>
    /// <param name="folder">The data's folder.</param>
    /// <param name="labels">What the network tells apart.</param>
    /// <param name="stopping">Ends it.</param>
    /// <exception cref="ReaderException">
    /// The folder, its manifest, a column or a photograph is missing, unreadable or too small, a
    /// label is unknown, an origin is not told, or a note design has no two photographs.
    /// </exception>
    public static NoteDataset Load(string folder, ModelLabels labels, CancellationToken stopping)
    {
        folder = Path.GetFullPath(folder);
        if (!Directory.Exists(folder))
        {
            throw new ReaderException(
                $"There is no folder {folder}: give DATA the folder of the note photographs."
            );
        }
        List<Row> rows = ReadManifest(Path.Combine(folder, "manifest.csv"), labels);
        foreach (string design in labels.Designs)
        {
            int label = labels.IndexOf(design);
            int count = rows.Count(r => r.Label == label);
            if (count < LeastPhotographs)
            {
                string few = count == 0 ? "no photograph" : "one photograph only";
                throw new ReaderException(
                    $"The data in {folder} has {few} of {design}: add some, by several people."
                );
            }
        }
        return new(folder, Open(folder, rows, stopping));
    }

    private static List<Row> ReadManifest(string manifest, ModelLabels labels)
    {
        if (!File.Exists(manifest))
        {
            throw new ReaderException(
                $"There is no {manifest}: the data needs a manifest with a row for each picture."
            );
        }
        using var table = CsvTable.Parse(File.ReadAllText(manifest)).GetEnumerator();
        List<string> names = table.MoveNext() ? [.. table.Current] : [];
        int[] columns = [.. Columns.Select(name => names.IndexOf(name))];
        int missing = Array.IndexOf(columns, -1);
        if (missing >= 0)
        {
            throw new ReaderException(
                $"{manifest} has no column {Columns[missing]}: take the manifest of the data set."
            );
        }
        List<Row> rows = [];
        for (int number = 2; table.MoveNext(); number++)
        {
            if (table.Current.Count <= columns.Max())
            {
                throw new ReaderException($"Row {number} of {manifest} is too short: mend it.");
            }
            string[] fields = [.. columns.Select(c => table.Current[c])];
            if (fields[1] == LeftOut)
            {
                continue;
            }
            int label =
                LabelOf(fields[1], labels)
                ?? throw new ReaderException(
                    $"Row {number} of {manifest} has the unknown label {fields[1]}: "
                        + "use a note design's, background… or other_…."
                );
            if (string.IsNullOrWhiteSpace(fields[2]))
            {
                throw new ReaderException(
                    $"Row {number} of {manifest} has no origin: say who took {fields[0]}, for "
                        + "what one person took must be held out together."
                );
            }
            bool isNote = labels.IsMoney(label);
            int truth = LabelCorrections.TryFind(fields[0]) is { } right
                ? labels.IndexOf(right)
                : label;
            rows.Add(
                new(fields[0], label, truth, isNote, fields[1], fields[2], fields[3], fields[4])
            );
        }
        return rows;
    }

    /// <summary>Whatever is no rupee note with a label of its own is none.</summary>
    private static int? LabelOf(string label, ModelLabels labels) =>
        labels.Designs.Contains(label) ? labels.IndexOf(label)
        : label.StartsWith("background") || label.StartsWith(OtherMoney) ? labels.None
        : null;

    private static Photograph[] Open(string folder, List<Row> rows, CancellationToken stopping)
    {
        Photograph[] photographs = new Photograph[rows.Count];
        ConcurrentQueue<ReaderException> problems = [];
        Parallel.For(
            0,
            rows.Count,
            new ParallelOptions { CancellationToken = stopping },
            (i, state) =>
            {
                Row row = rows[i];
                string path = Path.Combine(folder, row.File);
                try
                {
                    using Mat pixels = Photograph.Load(path);
                    RequireSize(path, pixels.Size());
                    photographs[i] = new(
                        path,
                        row.File,
                        row.Label,
                        row.IsNote,
                        row.Origin,
                        row.Kind,
                        row.Cluster,
                        pixels.Width,
                        pixels.Height
                    )
                    {
                        Truth = row.Truth,
                        Subject = row.Subject,
                    };
                }
                catch (ReaderException problem)
                {
                    problems.Enqueue(problem);
                    state.Stop();
                }
            }
        );
        return problems.TryDequeue(out ReaderException? first) ? throw first : photographs;
    }

    private static void RequireSize(string path, Size size)
    {
        if (Math.Min(size.Width, size.Height) < LeastSide)
        {
            throw new ReaderException(
                $"{path} is {size.Width} × {size.Height} pixels: too small to show anything, take "
                    + $"it out of the data or bring one of {LeastSide} at least."
            );
        }
    }

    private sealed record Row(
        string File,
        int Label,
        int Truth,
        bool IsNote,
        string Subject,
        string Origin,
        string Kind,
        string Cluster
    );
}
