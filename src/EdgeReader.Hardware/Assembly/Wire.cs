namespace EdgeReader.Hardware.Assembly;

/// <summary>A wire: a row of <c>hardware/assembly/NAME-wires.csv</c>.</summary>
/// <param name="Stage">With which it is soldered or plugged in; the guide's chapter.</param>
/// <param name="From">A part's pin as the schematic has it, <c>A1.17</c>, or a place on the board,
/// <c>board 7/1</c>: strip, hole.</param>
/// <param name="To">The same.</param>
/// <param name="Millimetres">How long it is cut, without what is stripped.</param>
public sealed record Wire(string Stage, string From, string To, int Millimetres)
{
    /// <summary>What an end on the board begins with.</summary>
    public const string OnBoard = "board ";

    /// <summary>Both ends.</summary>
    public IEnumerable<string> Ends => [From, To];
}
