namespace EdgeReader.Hardware.Parts;

/// <summary>A row of a bill of materials: parts that are bought as one.</summary>
/// <param name="References">Those of the schematic, <c>R1 R3</c>; empty for what no schematic shows.</param>
/// <param name="Quantity">How many are bought, 1 or more.</param>
/// <param name="Part">What it is, for who looks for another.</param>
/// <param name="Maker">Who makes it; <c>any</c> where that doesn't matter.</param>
/// <param name="PartNumber">The maker's; <c>-</c> where any will do.</param>
/// <param name="ReplacedBy">What may take its place, and what to mind.</param>
/// <param name="Rupees">Estimated price of all of them, ₹.</param>
/// <param name="PriceDate">When that was estimated.</param>
/// <param name="DataSheet">Where it is described; <c>-</c> where any will do.</param>
public sealed record BillRow(
    string References,
    int Quantity,
    string Part,
    string Maker,
    string PartNumber,
    string ReplacedBy,
    decimal Rupees,
    DateOnly PriceDate,
    string DataSheet
)
{
    /// <summary>Each reference for itself.</summary>
    public IReadOnlyList<string> EachReference =>
        References.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
