namespace EdgeReader.Training.Evaluation;

/// <summary>Answers counted on pictures that were held out.</summary>
/// <param name="Notes">Pictures of a note or card.</param>
/// <param name="Right">Of them: announced as what they are.</param>
/// <param name="Wrong">Of them: announced as something else.</param>
/// <param name="Silent">Of them: not announced.</param>
/// <param name="Likeliest">Of them: the likeliest answer is the right one, however unsure.</param>
/// <param name="OfValues">Of them: the likeliest of the values of money is the right one.</param>
/// <param name="Nothing">Pictures without a note.</param>
/// <param name="Announced">Of them: something was announced.</param>
/// <param name="None">Of them: none is the likeliest answer.</param>
public sealed record Tally(
    int Notes,
    int Right,
    int Wrong,
    int Silent,
    int Likeliest,
    int OfValues,
    int Nothing,
    int Announced,
    int None
)
{
    /// <summary>Nothing counted.</summary>
    public static Tally Empty { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Counts apart.</summary>
    /// <param name="pictures">Held out from training.</param>
    /// <param name="key">What is counted apart.</param>
    /// <param name="isSaid">Whether the likeliest answer would be announced.</param>
    public static SortedDictionary<string, Tally> By(
        IEnumerable<JudgedPicture> pictures,
        Func<JudgedPicture, string> key,
        Func<JudgedPicture, bool> isSaid
    ) =>
        new(
            pictures.GroupBy(key).ToDictionary(g => g.Key, g => Of(g, isSaid)),
            StringComparer.Ordinal
        );

    /// <summary>Counts the pictures by value.</summary>
    /// <param name="pictures">Held out from training.</param>
    /// <param name="isSaid">Whether the likeliest answer would be announced.</param>
    public static Tally Of(IEnumerable<JudgedPicture> pictures, Func<JudgedPicture, bool> isSaid)
    {
        Tally tally = Empty;
        foreach (JudgedPicture picture in pictures)
        {
            bool said = isSaid(picture);
            bool right = picture.Likeliest.Answer == picture.Truth;
            tally = picture.IsNothing
                ? tally with
                {
                    Nothing = tally.Nothing + 1,
                    Announced = tally.Announced + (said ? 1 : 0),
                    None = tally.None + (right ? 1 : 0),
                }
                : tally with
                {
                    Notes = tally.Notes + 1,
                    Right = tally.Right + (said && right ? 1 : 0),
                    Wrong = tally.Wrong + (said && !right ? 1 : 0),
                    Silent = tally.Silent + (said ? 0 : 1),
                    Likeliest = tally.Likeliest + (right ? 1 : 0),
                    OfValues = tally.OfValues + (picture.LikeliestMoney == picture.Truth ? 1 : 0),
                };
        }
        return tally;
    }
}
