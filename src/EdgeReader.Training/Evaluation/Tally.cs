namespace EdgeReader.Training.Evaluation;

/// <summary>Answers counted on pictures that were held out.</summary>
/// <param name="Notes">Pictures of a note or card.</param>
/// <param name="Right">Of them: announced as what they are.</param>
/// <param name="Wrong">Of them: announced as something else.</param>
/// <param name="Silent">Of them: not announced.</param>
/// <param name="Likeliest">Of them: the likeliest answer is the right one, however unsure.</param>
/// <param name="Nothing">Pictures without a note.</param>
/// <param name="Announced">Of them: something was announced.</param>
public sealed record Tally(
    int Notes,
    int Right,
    int Wrong,
    int Silent,
    int Likeliest,
    int Nothing,
    int Announced
)
{
    /// <summary>Counts the pictures by value.</summary>
    /// <param name="pictures">Held out from training.</param>
    /// <param name="temperature">Of the probabilities.</param>
    /// <param name="moneyThreshold">0…1, for answers that are money.</param>
    /// <param name="practiceThreshold">0…1, for practice cards.</param>
    public static Tally Of(
        IEnumerable<LabelledLogits> pictures,
        double temperature,
        double moneyThreshold,
        double practiceThreshold
    )
    {
        var (notes, right, wrong, silent, likeliest, nothing, announced) = (0, 0, 0, 0, 0, 0, 0);
        foreach (LabelledLogits picture in pictures)
        {
            (int answer, double probability) = picture.Likeliest(temperature);
            double threshold = picture.IsMoney(answer) ? moneyThreshold : practiceThreshold;
            bool said = answer != picture.Answers.None && probability >= threshold;
            if (picture.IsNothing)
            {
                nothing++;
                announced += said ? 1 : 0;
                continue;
            }
            notes++;
            likeliest += answer == picture.Truth ? 1 : 0;
            silent += said ? 0 : 1;
            right += said && answer == picture.Truth ? 1 : 0;
            wrong += said && answer != picture.Truth ? 1 : 0;
        }
        return new(notes, right, wrong, silent, likeliest, nothing, announced);
    }
}
