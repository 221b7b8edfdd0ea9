using EdgeReader.Scenes.Notes;
using OpenCvSharp;

namespace EdgeReader.Scenes.Tests;

/// <summary>What several tests look at.</summary>
internal static class Pictures
{
    public static readonly Size Frame = new(640, 480);

    /// <summary>Where the committed cards lie.</summary>
    public static string CardsFolder { get; } = Repository.PathOf("hardware", "practice-cards");

    /// <summary>The committed cards, for the caller to dispose.</summary>
    public static IReadOnlyDictionary<int, Mat> Cards() => PracticeCards.Load(CardsFolder);

    public static bool AreEqual(Mat a, Mat b) => a.Size() == b.Size() && Difference(a, b) == 0;

    /// <summary>Mean absolute difference in grey levels.</summary>
    public static double Difference(Mat a, Mat b) =>
        Cv2.Norm(a, b, NormTypes.L1) / (3.0 * a.Total());

    public static double Brightness(Mat picture)
    {
        Scalar mean = Cv2.Mean(picture);
        return (mean.Val0 + mean.Val1 + mean.Val2) / 3;
    }
}
