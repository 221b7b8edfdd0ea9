namespace EdgeReader.Hardware.Assembly;

/// <summary>A leg of a part in a hole of the board: a row of <c>hardware/assembly/NAME-board.csv</c>.</summary>
/// <param name="Part">The reference, <c>R1</c>.</param>
/// <param name="Pin">The schematic's number; empty for a leg that stays unused, since it is inside
/// connected with another one.</param>
/// <param name="Strip">The strip of copper, see <see cref="Board"/>.</param>
/// <param name="Hole">The hole in it.</param>
public sealed record Leg(string Part, string Pin, string Strip, string Hole)
{
    /// <summary>The schematic's pin, <c>R1.2</c>.</summary>
    public string Terminal => $"{Part}.{Pin}";

    /// <summary>Where it is, <c>board 7/1</c>, as a wire's end is written.</summary>
    public string Place => $"{Wire.OnBoard}{Strip}/{Hole}";
}
