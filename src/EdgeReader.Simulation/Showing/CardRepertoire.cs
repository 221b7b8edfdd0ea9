using EdgeReader.Scenes;
using EdgeReader.Scenes.Notes;
using EdgeReader.Training.Data;
using OpenCvSharp;

namespace EdgeReader.Simulation.Showing;

/// <summary>
/// What anybody can show who has no photographs: practice cards, and drawn paper without a value.
/// </summary>
public sealed class CardRepertoire : IRepertoire, IDisposable
{
    private const int LongSide = 480;

    private readonly (string Key, Mat Card)[] _cards;

    /// <summary>Copies the cards.</summary>
    /// <param name="cards">By value, 8-bit BGR; the caller's.</param>
    public CardRepertoire(IReadOnlyDictionary<int, Mat> cards)
    {
        _cards =
        [
            .. cards
                .OrderBy(c => c.Key)
                .Select(c =>
                {
                    double scale = (double)LongSide / c.Value.Width;
                    return (
                        $"practice_{c.Key}",
                        c.Value.Resize(new(), scale, scale, InterpolationFlags.Area)
                    );
                }),
        ];
    }

    /// <inheritdoc/>
    public Prop DrawKnown(Random random, bool isFolded)
    {
        (string key, Mat card) = _cards[random.Next(_cards.Length)];
        return new(key, key, isFolded ? Folding.Hide(card, random) : card.Clone(), null);
    }

    /// <inheritdoc/>
    public Prop DrawUnknown(Random random) =>
        random.Next(2) == 0
            ? new("empty hand", null, null, null)
            : new("paper", null, Decoys.Draw(random), null);

    /// <inheritdoc/>
    public Mat DrawBackdrop(Random random, Size frame) => Backdrops.Draw(random, frame);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach ((_, Mat card) in _cards)
        {
            card.Dispose();
        }
    }
}
