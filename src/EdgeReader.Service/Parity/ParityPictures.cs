using System.Globalization;
using EdgeReader.Recognition;
using EdgeReader.Scenes;
using EdgeReader.Scenes.Notes;
using EdgeReader.Scenes.Views;
using OpenCvSharp;

namespace EdgeReader.Service.Parity;

/// <summary>
/// Draws pictures for two processors to answer: practice cards in all poses, in light and shade,
/// blurred, under fingers, and places without any. They are drawn once and then read by both: the
/// same seed needn't give the same pixels on another processor.
/// </summary>
public static class ParityPictures
{
    private const int EmptyEvery = 5;
    private static readonly Size Frame = new(640, 480);

    /// <summary>Draws them into a folder, as PNG, which loses nothing.</summary>
    /// <param name="cards">Flat pictures by value, 8-bit BGR; left unchanged.</param>
    /// <param name="seed">Which of many sets.</param>
    /// <param name="count">How many, 1…999.</param>
    /// <param name="folder">Created where missing.</param>
    /// <exception cref="ReaderException">It can't be written.</exception>
    public static void Draw(IReadOnlyDictionary<int, Mat> cards, int seed, int count, string folder)
    {
        int shown = 0;
        for (int i = 0; i < count; i++)
        {
            int? value =
                i % EmptyEvery == EmptyEvery - 1
                    ? null
                    : PracticeCards.Values[shown++ % PracticeCards.Values.Count];
            using Mat picture = Draw(value is { } v ? cards[v] : null, seed, i);
            Cv2.ImEncode(".png", picture, out byte[] file);
            string name = value?.ToString(CultureInfo.InvariantCulture) ?? "nothing";
            AtomicFile.Write(
                Path.Combine(folder, $"{i + 1:000}-{name}.png"),
                stream => stream.Write(file)
            );
        }
    }

    private static Mat Draw(Mat? card, int seed, int number)
    {
        Random random = Randomness.ForSimulation(seed, number);
        using Mat backdrop = Backdrops.Draw(random, Frame);
        double ratio = card is null ? 1 : (double)card.Height / card.Width;
        return SceneRenderer.Render(backdrop, card, SceneSampler.Sample(random, Frame, ratio));
    }
}
