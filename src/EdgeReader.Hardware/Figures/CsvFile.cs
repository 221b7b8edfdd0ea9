using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using ReaderException = EdgeReader.Recognition.ReaderException;

namespace EdgeReader.Hardware.Figures;

/// <summary>Our tables: CSV with a heading, numbers with a point.</summary>
internal static class CsvFile
{
    /// <summary>Reads a file, each row by the names of the record's parameters.</summary>
    /// <param name="path">The file.</param>
    /// <param name="kind">What it is to be, for the sentence if it isn't.</param>
    /// <exception cref="ReaderException">It is missing, or no such table.</exception>
    public static IReadOnlyList<T> Read<T>(string path, string kind)
    {
        CsvConfiguration settings = new(CultureInfo.InvariantCulture)
        {
            PrepareHeaderForMatch = header => header.Header.Replace(" ", "").ToLowerInvariant(),
            // A row with a comma too many is a mistake, and shifts what follows.
            DetectColumnCountChanges = true,
        };
        try
        {
            using StreamReader text = new(path);
            using CsvReader csv = new(text, settings);
            return [.. csv.GetRecords<T>()];
        }
        catch (CsvHelperException problem)
        {
            string first = problem.Message.Split('\n')[0].Trim();
            throw new ReaderException($"{path} is no {kind}: {first}", problem);
        }
        catch (IOException problem)
        {
            throw new ReaderException($"{path} can't be read: {problem.Message}", problem);
        }
    }
}
