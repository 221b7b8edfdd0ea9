using EdgeReader.Training.Classifiers;
using EdgeReader.Training.Transfer;
using static TorchSharp.torch;

namespace EdgeReader.Training.Advice;

/// <summary>
/// LogME: how well a Bayesian linear regression from features to labels explains the labels,
/// with no classifier trained. Source: You et al. 2021, "LogME: Practical Assessment of
/// Pre-trained Models for Transfer Learning" (arXiv:2102.11005), algorithm 1; the names are the
/// paper's: weights have the prior N(0, 1/α), labels the noise N(0, 1/β).
/// </summary>
public static class LogMaximumEvidence
{
    private const int MostIterations = 200;

    /// <summary>Nats a row: more than this is not asked of the fixed point.</summary>
    private const double Precision = 1e-10;

    /// <summary>A perfect fit would have infinite precision.</summary>
    private const double Smallest = 1e-12;

    /// <summary>
    /// The logarithm of the evidence, maximised over α and β, in nats a row: the mean over the
    /// labels that occur, each one against the rest as 1 against 0. Greater is better; it can be
    /// greater than 0, being a density.
    /// </summary>
    /// <param name="examples">At least one row; their weights don't count.</param>
    public static double Of(LabelledFeatures examples)
    {
        ArgumentOutOfRangeException.ThrowIfZero(examples.Count);
        // One thread adds up in one order: the same photographs give the same figure.
        using TorchThreads alone = new(1);
        using var scope = NewDisposeScope();
        int[] present = [.. examples.Labels.Distinct().Order()];
        double[] targets =
        [
            .. examples.Labels.SelectMany(label => present.Select(k => k == label ? 1.0 : 0)),
        ];
        Tensor f = tensor(examples.Features, [examples.Count, examples.Dimension])
            .to(ScalarType.Float64);
        Tensor y = tensor(targets, [examples.Count, present.Length]);
        // The smaller of FᵀF and FFᵀ has all singular values, squared. Along an eigenvector v of
        // the former, a label has the part (Fv)ᵀy, once Fv has the length 1.
        bool isTall = examples.Count > examples.Dimension;
        var (values, vectors) = linalg.eigh(isTall ? f.t().mm(f) : f.mm(f.t()));
        Tensor parts = isTall
            ? vectors.t().mm(f.t().mm(y)).square().div(values.unsqueeze(1))
            : vectors.t().mm(y).square();
        double[] squares = [.. values.data<double>()];
        double[] along = [.. parts.t().contiguous().data<double>()];
        double sum = 0;
        for (int k = 0; k < present.Length; k++)
        {
            double length = examples.Labels.Count(label => label == present[k]);
            var projections = along.AsSpan(k * squares.Length, squares.Length);
            sum += Maximise(squares, projections, length, examples.Count, examples.Dimension);
        }
        return sum / present.Length;
    }

    /// <summary>MacKay's fixed point, as in the paper; every term costs one pass.</summary>
    /// <param name="squares">Squared singular values of the features.</param>
    /// <param name="projections">Squares of the label's parts along the left vectors.</param>
    /// <param name="length">Squared length of the label.</param>
    /// <param name="rows">Examples, n in the paper.</param>
    /// <param name="dimension">Of a feature, D in the paper.</param>
    private static double Maximise(
        double[] squares,
        ReadOnlySpan<double> projections,
        double length,
        int rows,
        int dimension
    )
    {
        double floor = squares.Max() * Smallest;
        double alpha = 1;
        double beta = 1;
        double best = double.NegativeInfinity;
        for (int iteration = 0; iteration < MostIterations; iteration++)
        {
            // Effective parameters γ, squared length of the mean weights, squared residual.
            double gamma = 0;
            double weights = 0;
            double residual = length;
            double logDeterminant = 0;
            for (int i = 0; i < squares.Length; i++)
            {
                if (squares[i] <= floor)
                {
                    continue;
                }
                double curvature = alpha + beta * squares[i];
                double share = alpha / curvature;
                gamma += 1 - share;
                weights += beta * beta * squares[i] * projections[i] / (curvature * curvature);
                residual += (share * share - 1) * projections[i];
                logDeterminant += Math.Log(curvature / alpha);
            }
            residual = Math.Max(residual, Smallest * length);
            double evidence =
                0.5
                * (
                    rows * Math.Log(beta / (2 * Math.PI))
                    - beta * residual
                    - alpha * weights
                    - logDeterminant
                )
                / rows;
            if (evidence - best < Precision)
            {
                return Math.Max(evidence, best);
            }
            best = evidence;
            alpha = gamma / Math.Max(weights, Smallest);
            beta = (rows - gamma) / residual;
        }
        return best;
    }
}
