using EdgeReader.Scenes;
using EdgeReader.Scenes.Notes;
using EdgeReader.Training.Data;
using EdgeReader.Training.Registration;
using EdgeReader.Training.Synthesis;
using OpenCvSharp;

namespace EdgeReader.Training.Tests.Synthesis;

/// <summary>Libraries of drawn photographs, each of which is a flat note from edge to edge.</summary>
internal static class Libraries
{
    public static PictureLibrary Of(IEnumerable<Photograph> photographs)
    {
        var cards = PracticeCards.Load(
            Path.Combine(RepositoryRoot.Find(), "hardware", "practice-cards")
        );
        Photograph[] list = [.. photographs];
        FlatNote[] flat = [.. list.Where(p => p.IsNote).Select(Whole)];
        PictureLibrary library = PictureLibrary.Load(list, flat, cards, TestLabels.Rupees);
        foreach (Mat card in cards.Values)
        {
            card.Dispose();
        }
        return library;
    }

    /// <summary>Where cards don't matter: a grey one of each value.</summary>
    public static IReadOnlyDictionary<int, Mat> NoCards { get; } =
        PracticeCards.Values.ToDictionary(v => v, _ => new Mat(40, 80, MatType.CV_8UC3));

    private static FlatNote Whole(Photograph photograph)
    {
        (int right, int bottom) = (photograph.Width, photograph.Height);
        Point2f[] corners = [new(0, 0), new(right, 0), new(right, bottom), new(0, bottom)];
        double ratio = (double)bottom / right;
        int face = photograph.Origin == "O1_one" ? 0 : 1;
        return new(photograph, corners, ratio, face, 0, RegistrationMethod.Whole);
    }
}
