using System.Globalization;
using EdgeReader.Recognition;

namespace EdgeReader.Hardware.Figures;

/// <summary>The figures of a reckoning, from a CSV file; each is asked for with its unit and range.</summary>
public sealed class FigureTable
{
    private readonly string _path;
    private readonly Dictionary<string, Figure> _figures = [];
    private readonly HashSet<string> _taken = [];

    private FigureTable(string path) => _path = path;

    /// <summary>Reads a file with the columns Name, Value, Unit and Source.</summary>
    /// <exception cref="ReaderException">It is no such file, has a name twice or a figure without source.</exception>
    public static FigureTable Read(string path)
    {
        FigureTable table = new(path);
        foreach (Figure figure in CsvFile.Read<Figure>(path, "table of figures"))
        {
            if (!Sources.IsNamed(figure.Source))
            {
                throw table.Wrong($"'{figure.Name}' doesn't say where it is from");
            }
            if (!table._figures.TryAdd(figure.Name, figure))
            {
                throw table.Wrong($"'{figure.Name}' stands there twice");
            }
        }
        return table;
    }

    /// <summary>A figure's value.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="unit">The unit that it must have.</param>
    /// <param name="least">The least that makes sense.</param>
    /// <param name="most">The most that makes sense.</param>
    /// <exception cref="ReaderException">It is missing, in another unit, or out of range.</exception>
    public double Take(string name, string unit, double least, double most)
    {
        if (!_figures.TryGetValue(name, out Figure? figure))
        {
            throw Wrong($"'{name}' is missing");
        }
        _taken.Add(name);
        if (figure.Unit != unit)
        {
            throw Wrong($"'{name}' is in '{figure.Unit}' and must be in '{unit}'");
        }
        return figure.Value >= least && figure.Value <= most
            ? figure.Value
            : throw Wrong(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{name}' is {figure.Value} {unit} and must be {least} to {most}"
                )
            );
    }

    /// <summary>To be called when all were taken: what nobody asked for is a name misspelt.</summary>
    /// <exception cref="ReaderException">There is such a figure.</exception>
    public void RefuseOthers()
    {
        if (_figures.Keys.FirstOrDefault(name => !_taken.Contains(name)) is { } unknown)
        {
            throw Wrong($"nothing is known of '{unknown}'");
        }
    }

    private ReaderException Wrong(string what) => new($"{_path}: {what}.");
}
