using EdgeReader.Hardware.Figures;
using EdgeReader.Recognition;

namespace EdgeReader.Hardware.Parts;

/// <summary>What a build is made of, and what it costs: a CSV file with a row for what is bought as one.</summary>
/// <param name="Rows">In the file's order.</param>
public sealed record BillOfMaterials(IReadOnlyList<BillRow> Rows)
{
    /// <summary>Estimated price of everything, ₹.</summary>
    public decimal Rupees => Rows.Sum(row => row.Rupees);

    /// <summary>Reads a file.</summary>
    /// <exception cref="ReaderException">It is no such file.</exception>
    public static BillOfMaterials Read(string path) =>
        new(CsvFile.Read<BillRow>(path, "bill of materials"));
}
