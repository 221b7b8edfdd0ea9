using EdgeReader.Recognition.Money;
using OpenCvSharp;

namespace EdgeReader.Recognition.Models;

/// <summary>
/// What each part of a picture says: the classifier applied to every cell of the network's last
/// feature map, whose mean the logits are. Source: Zhou et al. 2016, class activation mapping
/// (arXiv:1512.04150).
/// </summary>
public sealed class EvidenceMap
{
    /// <summary>Side of the square of a second look, as a share of the picture's short side.</summary>
    public const double SquareShare = 0.7;

    private readonly float[] _values;

    /// <summary>Takes the map over.</summary>
    /// <param name="values">[labels, side, side], row-major, in the model's order of labels.</param>
    /// <param name="side">Cells of a row and of a column, at least 1.</param>
    /// <exception cref="ArgumentException">The values do not fit the side, or are not finite.</exception>
    public EvidenceMap(float[] values, int side)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(side, 1);
        if (values.Length == 0 || values.Length % (side * side) != 0)
        {
            throw new ArgumentException($"{values.Length} values are no maps of {side} × {side}.");
        }
        if (!values.All(float.IsFinite))
        {
            throw new ArgumentException("The network's evidence is not a number somewhere.");
        }
        (_values, Side) = (values, side);
    }

    /// <summary>Cells of a row and of a column.</summary>
    public int Side { get; }

    /// <summary>Number of labels.</summary>
    public int Labels => _values.Length / (Side * Side);

    /// <summary>The evidence for a label in a cell, a logit.</summary>
    public float this[int label, int row, int column] =>
        _values[(label * Side + row) * Side + column];

    /// <summary>
    /// The part of a picture in which the evidence for any note or card against none is
    /// strongest: a square of <see cref="SquareShare"/> of the short side, around the cells'
    /// centre of gravity.
    /// </summary>
    /// <param name="answers">Say which labels are none.</param>
    /// <param name="picture">Size of the picture in pixels, at least 1 × 1.</param>
    /// <returns>A square within the picture, at least 1 × 1.</returns>
    public Rect Strongest(AnswerSet answers, Size picture)
    {
        double[] against = new double[Side * Side];
        for (int cell = 0; cell < against.Length; cell++)
        {
            against[cell] = AgainstNone(answers, cell);
        }
        // Odds, not their logarithms, are weights: what says nothing must not pull.
        double highest = against.Max();
        (double x, double y, double sum) = (0, 0, 0);
        for (int cell = 0; cell < against.Length; cell++)
        {
            double weight = Math.Exp(against[cell] - highest);
            x += weight * (cell % Side + 0.5);
            y += weight * (cell / Side + 0.5);
            sum += weight;
        }
        int side = Math.Max(1, (int)(SquareShare * Math.Min(picture.Width, picture.Height)));
        return new(
            Start(x / sum / Side, picture.Width, side),
            Start(y / sum / Side, picture.Height, side),
            side,
            side
        );
    }

    /// <summary>The cells in which any note or card is likelier than none.</summary>
    /// <param name="answers">Say which labels are none.</param>
    public EvidenceSpot SpotOf(AnswerSet answers)
    {
        int[] cells =
        [
            .. Enumerable.Range(0, Side * Side).Where(cell => AgainstNone(answers, cell) > 0),
        ];
        double side = Side;
        return cells.Length == 0
            ? EvidenceSpot.None
            : new(
                cells.Min(cell => cell % Side) / side,
                cells.Min(cell => cell / Side) / side,
                (cells.Max(cell => cell % Side) + 1) / side,
                (cells.Max(cell => cell / Side) + 1) / side,
                cells.Length / (side * side)
            );
    }

    /// <summary>Logarithm of the odds of any note or card against none in a cell.</summary>
    private double AgainstNone(AnswerSet answers, int cell)
    {
        int cells = Side * Side;
        double highest = double.NegativeInfinity;
        double none = double.NegativeInfinity;
        for (int label = 0; label < Labels; label++)
        {
            double value = _values[label * cells + cell];
            if (answers.IsNone(label))
            {
                none = Math.Max(none, value);
            }
            else
            {
                highest = Math.Max(highest, value);
            }
        }
        double sum = 0;
        for (int label = 0; label < Labels; label++)
        {
            sum += answers.IsNone(label) ? 0 : Math.Exp(_values[label * cells + cell] - highest);
        }
        return highest + Math.Log(sum) - none;
    }

    private static int Start(double centre, int length, int side) =>
        Math.Clamp((int)Math.Round(centre * length - side / 2.0), 0, length - side);
}
