using EdgeReader.Devices.Wiring;

namespace EdgeReader.Hardware.Assembly;

/// <summary>
/// The board that a build's small parts are on. Of a strip board's 19 strips each has 11 holes; strip 1
/// is the left one, hole 1 the nearest. A breadboard's 30 rows are two strips each, left with the holes a
/// to e, right with f to j; row 1 is the farthest.
/// </summary>
public static class Board
{
    /// <summary>Millimetres from a hole to the next one.</summary>
    public const double Pitch = 2.54;

    private const int Strips = 19;
    private const int HolesOfAStrip = 11;
    private const int Rows = 30;
    private const string HolesOfARow = "abcdefghij";

    // Between e and f is the groove: three pitches.
    private const int Groove = 2;

    /// <summary>Where a hole is, in mm; null where the board has no such hole.</summary>
    /// <param name="build">Full: a strip board of 50 × 30 mm. Bench: a breadboard.</param>
    /// <param name="strip">The strip.</param>
    /// <param name="hole">The hole in it.</param>
    public static (double X, double Y)? Find(Build build, string strip, string hole) =>
        build == Build.Full ? OnStripBoard(strip, hole) : OnBreadboard(strip, hole);

    private static (double, double)? OnStripBoard(string strip, string hole) =>
        int.TryParse(strip, out int x)
        && int.TryParse(hole, out int y)
        && x is >= 1 and <= Strips
        && y is >= 1 and <= HolesOfAStrip
            ? (x * Pitch, y * Pitch)
            : null;

    private static (double, double)? OnBreadboard(string strip, string hole)
    {
        int column = hole.Length == 1 ? HolesOfARow.IndexOf(hole[0]) : -1;
        bool isRight = column > 4;
        return
            strip.Split(' ') is [var row, var side]
            && int.TryParse(row, out int y)
            && y is >= 1 and <= Rows
            && column >= 0
            && side == (isRight ? "right" : "left")
            ? ((column + (isRight ? Groove : 0)) * Pitch, y * Pitch)
            : null;
    }
}
