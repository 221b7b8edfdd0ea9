using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using ReaderException = EdgeReader.Recognition.ReaderException;

namespace EdgeReader.Hardware.Parts;

/// <summary>What a build is made of, and what it costs: a CSV file with a row for what is bought as one.</summary>
/// <param name="Rows">In the file's order.</param>
public sealed record BillOfMaterials(IReadOnlyList<BillRow> Rows)
{
    /// <summary>Estimated price of everything, ₹.</summary>
    public decimal Rupees => Rows.Sum(row => row.Rupees);

    /// <summary>Reads a file.</summary>
    /// <exception cref="ReaderException">It is no such file.</exception>
    public static BillOfMaterials Read(string path)
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
            return new([.. csv.GetRecords<BillRow>()]);
        }
        catch (CsvHelperException problem)
        {
            string first = problem.Message.Split('\n')[0];
            throw new ReaderException($"{path} is no bill of materials: {first}", problem);
        }
    }
}
