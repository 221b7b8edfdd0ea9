using EdgeReader.Training.Cards;
using OpenCvSharp;

namespace EdgeReader.Training.Tests.Cards;

/// <summary>The committed cards and how to look at them.</summary>
internal static class CardFixtures
{
    public static string Folder { get; } =
        Path.Combine(RepositoryRoot.Find(), "hardware", "practice-cards");

    public static CardDrawing Card(int value) => CardDrawing.All.Single(c => c.Value == value);

    /// <summary>One case a card.</summary>
    public static TheoryData<int> Values => [.. CardDrawing.All.Select(c => c.Value)];

    /// <summary>The card from afar: a mean over every cell of a grid laid over it.</summary>
    /// <returns>8-bit BGR or grey of the grid's size; the caller's to dispose.</returns>
    public static Mat FromAfar(CardDrawing card, Size grid, bool grey)
    {
        ImreadModes mode = grey ? ImreadModes.Grayscale : ImreadModes.Color;
        using Mat picture = Cv2.ImDecode(CardCanvas.ToPng(card), mode);
        return picture.Resize(grid, interpolation: InterpolationFlags.Area);
    }
}
