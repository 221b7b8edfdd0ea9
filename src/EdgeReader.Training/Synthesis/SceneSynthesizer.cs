using EdgeReader.Scenes;
using EdgeReader.Training.Data;
using OpenCvSharp;

namespace EdgeReader.Training.Synthesis;

/// <summary>
/// Draws hand-held views of notes, practice cards and everything else without end: scene number
/// n of a seed is always the same to the last bit, whichever scenes were drawn before. Thread-safe.
/// </summary>
/// <param name="library">What may be shown; the caller's, and not to be disposed before this.</param>
/// <param name="seed">Another seed gives other scenes throughout.</param>
/// <param name="inputSize">Side of the network's input: frames have about thrice its pixels.</param>
public sealed class SceneSynthesizer(PictureLibrary library, int seed, int inputSize)
{
    /// <summary>
    /// Goes up whenever the same scene would get other pixels, by a change here or in
    /// EdgeReader.Scenes: what was trained with another version is not resumed.
    /// </summary>
    public const int Version = 1;

    private readonly LabelShares _shares = new(library);
    private readonly NoteScenes _notes = new(library);
    private readonly EmptyScenes _empty = new(library);

    /// <summary>Draws a scene.</summary>
    /// <param name="number">Which one, from 0.</param>
    public Scene Draw(long number)
    {
        (Random random, int label, Size frame) = Begin(number);
        if (label == library.Labels.None)
        {
            return new(_empty.Draw(frame, random), label);
        }
        Mat picture = library.Labels.IsMoney(label)
            ? _notes.Draw(label, _shares.DrawOrigin(label, random), frame, random)
            : _notes.DrawCard(label, frame, random);
        return new(picture, label);
    }

    /// <summary>The label that a scene will have, without drawing it.</summary>
    /// <param name="number">Which one, from 0.</param>
    public int LabelOf(long number) => _shares.DrawLabel(Randomness.ForTraining(seed, number));

    /// <summary>What a scene of <see cref="ModelLabels.None"/> will show, in a few words.</summary>
    /// <param name="number">Which one, from 0.</param>
    public string NothingOf(long number) => _empty.NameOf(Begin(number).Random);

    private (Random Random, int Label, Size Frame) Begin(long number)
    {
        Random random = Randomness.ForTraining(seed, number);
        int label = _shares.DrawLabel(random);
        return (random, label, FrameShape.Draw(random, inputSize));
    }
}
