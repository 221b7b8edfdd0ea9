namespace EdgeReader.Training.Evaluation;

/// <summary>
/// How often answers of some probability are right. Source: Guo et al. 2017
/// (arXiv:1706.04599), section 2.
/// </summary>
/// <param name="Bins">Rising; empty ones are left out.</param>
/// <param name="ExpectedError">
/// Expected calibration error, 0…1: the mean distance of probability and share right, each bin
/// weighing as its pictures.
/// </param>
public sealed record ReliabilityDiagram(IReadOnlyList<ReliabilityBin> Bins, double ExpectedError)
{
    private const int BinCount = 15;

    /// <summary>Counts, by the likeliest answer of each picture.</summary>
    /// <param name="pictures">At least one.</param>
    public static ReliabilityDiagram Of(IReadOnlyList<JudgedPicture> pictures)
    {
        ReliabilityBin[] bins =
        [
            .. pictures
                .Select(p => (p.Likeliest, p.Truth))
                .GroupBy(p => Math.Min(BinCount - 1, (int)(p.Item1.Probability * BinCount)))
                .OrderBy(bin => bin.Key)
                .Select(bin => new ReliabilityBin(
                    bin.Count(),
                    bin.Average(p => p.Item1.Probability),
                    bin.Average(p => p.Item1.Answer == p.Truth ? 1.0 : 0.0)
                )),
        ];
        double error = bins.Sum(b => b.Pictures * Math.Abs(b.Probability - b.Right));
        return new(bins, error / pictures.Count);
    }
}

/// <summary>Pictures whose likeliest answer is about as probable.</summary>
/// <param name="Pictures">How many.</param>
/// <param name="Probability">Mean of the likeliest answer's, 0…1.</param>
/// <param name="Right">Share of them, 0…1, of which that is the right answer.</param>
public sealed record ReliabilityBin(int Pictures, double Probability, double Right);
