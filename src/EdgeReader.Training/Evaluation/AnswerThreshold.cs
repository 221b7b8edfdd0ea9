namespace EdgeReader.Training.Evaluation;

/// <summary>What a threshold would have let through.</summary>
/// <param name="Threshold">Answers less likely than this are not given.</param>
/// <param name="Answered">Pictures that were announced, right or wrong.</param>
/// <param name="Wrong">Pictures that were announced as what they are not.</param>
/// <param name="Pictures">All pictures.</param>
public sealed record ThresholdRow(double Threshold, int Answered, int Wrong, int Pictures);

/// <summary>How sure an answer must be to be said aloud.</summary>
public static class AnswerThreshold
{
    /// <summary>Thresholds that are tried: 0.50, 0.51 … 0.99, then nearer to certainty.</summary>
    private static readonly double[] Candidates =
    [
        .. Enumerable.Range(50, 50).Select(percent => percent / 100.0),
        0.995,
        0.999,
    ];

    /// <summary>For each threshold, how many would have been announced and how many wrongly.</summary>
    /// <param name="pictures">Held out from training.</param>
    /// <param name="announced">Which answers the threshold is for: money, or practice cards.</param>
    public static IReadOnlyList<ThresholdRow> Table(
        IReadOnlyList<JudgedPicture> pictures,
        Func<JudgedPicture, int, bool> announced
    )
    {
        var said = pictures
            .Select(p => (Picture: p, Said: p.Likeliest))
            .Where(p => announced(p.Picture, p.Said.Answer))
            .Select(p => (p.Said.Probability, IsWrong: p.Said.Answer != p.Picture.Truth))
            .ToList();
        return
        [
            .. Candidates.Select(t => new ThresholdRow(
                t,
                said.Count(p => p.Probability >= t),
                said.Count(p => p.Probability >= t && p.IsWrong),
                pictures.Count
            )),
        ];
    }

    /// <summary>
    /// The smallest threshold with no more wrong announcements than are borne; the largest one
    /// where none is that safe.
    /// </summary>
    /// <param name="table">Thresholds rising.</param>
    /// <param name="borne">Wrong announcements that are borne.</param>
    public static ThresholdRow Choose(IReadOnlyList<ThresholdRow> table, double borne) =>
        table.FirstOrDefault(row => row.Wrong <= borne) ?? table[^1];
}
