using EdgeReader.Scenes;
using EdgeReader.Scenes.Notes;
using EdgeReader.Scenes.Views;
using OpenCvSharp;

namespace EdgeReader.Firmware.Tests.Machine;

/// <summary>What the virtual camera shows: a few pictures of one scene, again and again.</summary>
internal static class Frames
{
    private const int Count = 8; // a camera's noise is never the same twice
    private static readonly Size Size = new(640, 480);

    /// <summary>Writes pictures of a practice card in a quiet hand.</summary>
    /// <param name="folder">Where <c>0.jpg</c> and so on go to.</param>
    /// <param name="value">The card's, in rupees; null for a table without a card.</param>
    public static void Write(string folder, int? value)
    {
        Directory.CreateDirectory(folder);
        var cards = PracticeCards.Load(Repository.PathOf("hardware", "practice-cards"));
        using Mat table = Backdrops.Draw(new Random(7), Size);
        for (int i = 0; i < Count; i++)
        {
            Pose pose = new(0.5 + 0.002 * (i % 3), 0.5, 0.7, 0.1, 0.05, -0.05, 0);
            SceneView view = new(pose, new Light(), new Lens(), [], i);
            using Mat frame = SceneRenderer.Render(table, value is { } v ? cards[v] : null, view);
            File.WriteAllBytes(
                Path.Combine(folder, $"{i}.jpg"),
                frame.ToBytes(".jpg", new ImageEncodingParam(ImwriteFlags.JpegQuality, 95))
            );
        }
        foreach (Mat card in cards.Values)
        {
            card.Dispose();
        }
    }
}
