using EdgeReader.Recognition;
using OpenCvSharp;

namespace EdgeReader.Scenes.Notes;

/// <summary>The practice cards as flat pictures.</summary>
public static class PracticeCards
{
    /// <summary>The values that there are cards for.</summary>
    public static IReadOnlyList<int> Values { get; } = [10, 20, 50, 100, 200, 500, 2000];

    /// <summary>Reads <c>practice_VALUE.png</c> for every value.</summary>
    /// <returns>8-bit BGR by value; the caller's to dispose.</returns>
    /// <exception cref="ReaderException">A picture is missing or damaged.</exception>
    public static IReadOnlyDictionary<int, Mat> Load(string folder)
    {
        Dictionary<int, Mat> cards = [];
        foreach (int value in Values)
        {
            string path = Path.Combine(folder, $"practice_{value}.png");
            if (Read(path) is not { } picture)
            {
                foreach (Mat card in cards.Values)
                {
                    card.Dispose();
                }
                throw new ReaderException(
                    $"The practice card {path} is missing or damaged: draw the cards again with "
                        + "make cards."
                );
            }
            cards[value] = picture;
        }
        return cards;
    }

    private static Mat? Read(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }
        Mat picture = Cv2.ImRead(path);
        if (picture.Empty())
        {
            picture.Dispose();
            return null;
        }
        return picture;
    }
}
