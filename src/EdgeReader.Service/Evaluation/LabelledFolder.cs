using EdgeReader.Recognition;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Money;

namespace EdgeReader.Service.Evaluation;

/// <summary>
/// Photographs in folders that are named by label, subfolders too. A folder that is named by no
/// label of the currency holds pictures without a note.
/// </summary>
public sealed class LabelledFolder
{
    private readonly Dictionary<string, Answer> _answers = new(StringComparer.Ordinal);
    private readonly string _folder;
    private readonly string _mixed;

    /// <summary>Finds the photographs and reads the folders' names.</summary>
    /// <param name="folder">The folder of all.</param>
    /// <param name="currency">Says which labels there are.</param>
    /// <exception cref="ReaderException">
    /// No such folder, no photograph in it, or none that counts.
    /// </exception>
    public LabelledFolder(string folder, Currency currency)
    {
        _folder = folder;
        _mixed = currency.Code + "_mixed";
        foreach (Denomination denomination in currency.Denominations)
        {
            Name(denomination.Labels, Answer.Of(currency, denomination, isPractice: false));
            Name(denomination.PracticeLabels, Answer.Of(currency, denomination, isPractice: true));
        }
        string[] files = PhotographFolder.Find(folder);
        Photographs = [.. files.Select(Read).OfType<LabelledPhotograph>()];
        LeftOut = files.Length - Photographs.Count;
        if (Photographs.Count == 0)
        {
            throw new ReaderException(
                $"No photograph in {folder} counts: put them into folders there that are named by "
                    + $"label, for example {_answers.Keys.First()}."
            );
        }
        EmptyLabels =
        [
            .. Directory
                .EnumerateDirectories(folder, "*", PhotographFolder.Everywhere)
                .Select(f => Path.GetFileName(f))
                .Where(_answers.ContainsKey)
                .Except(Photographs.Select(p => p.Label))
                .Order(StringComparer.Ordinal),
        ];

        void Name(IEnumerable<string> labels, Answer answer)
        {
            foreach (string label in labels)
            {
                _answers[label] = answer;
            }
        }
    }

    /// <summary>The photographs that count, in the order of their paths.</summary>
    public IReadOnlyList<LabelledPhotograph> Photographs { get; }

    /// <summary>Photographs of several notes, or in no folder: they count nowhere.</summary>
    public int LeftOut { get; }

    /// <summary>Labels of the currency whose folder has no photograph.</summary>
    public IReadOnlyList<string> EmptyLabels { get; }

    private LabelledPhotograph? Read(string file)
    {
        string path = Path.GetRelativePath(_folder, Path.GetDirectoryName(file)!);
        string[] names = path.Split(Path.DirectorySeparatorChar);
        if (path == "." || names.Any(n => n.StartsWith(_mixed, StringComparison.Ordinal)))
        {
            return null;
        }
        return names.FirstOrDefault(_answers.ContainsKey) is { } label
            ? new(file, label, _answers[label])
            : new(file, string.Join('/', names), null);
    }
}
