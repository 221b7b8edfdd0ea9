using EdgeReader.Recognition.Imaging;

namespace EdgeReader.Training.Synthesis;

/// <summary>
/// Scenes that no training sees, for calibrating and measuring: their numbers lie where no
/// training's do.
/// </summary>
/// <param name="library">What may be shown; the caller's.</param>
/// <param name="seed">Of the scenes.</param>
/// <param name="input">What the network wants to see.</param>
public sealed class PreparedScenes(PictureLibrary library, int seed, InputSpecification input)
{
    private const int Calibrating = 240;
    private const long FirstForCalibration = 1L << 41;
    private const long FirstMeasured = 1L << 42;

    private readonly SceneSynthesizer _synthesizer = new(library, seed, input.Size);

    /// <summary>What a quantizer calibrates on: scenes as they come.</summary>
    /// <returns>NCHW RGB [1, 3, S, S] each, in a new array; always the same ones.</returns>
    public IReadOnlyList<float[]> ForCalibration() =>
        [.. Enumerable.Range(0, Calibrating).Select(i => Prepare(FirstForCalibration + i))];

    /// <summary>Numbers of scenes of some labels, to measure on; always the same ones.</summary>
    /// <param name="count">How many, at least 1.</param>
    /// <param name="wanted">Which labels.</param>
    public IReadOnlyList<long> Measured(int count, Func<int, bool> wanted)
    {
        List<long> numbers = [];
        for (long number = FirstMeasured; numbers.Count < count; number++)
        {
            if (wanted(_synthesizer.LabelOf(number)))
            {
                numbers.Add(number);
            }
        }
        return numbers;
    }

    /// <summary>What a scene shows.</summary>
    public int LabelOf(long number) => _synthesizer.LabelOf(number);

    /// <summary>What a scene without anything that has a label shows, in a few words.</summary>
    public string NothingOf(long number) => _synthesizer.NothingOf(number);

    /// <summary>Draws a scene; the caller disposes it. Thread-safe.</summary>
    public Scene Draw(long number) => _synthesizer.Draw(number);

    private float[] Prepare(long number)
    {
        using Preprocessor preprocessor = new(input);
        using Scene scene = Draw(number);
        float[] prepared = new float[input.Length];
        preprocessor.Prepare(scene.Picture, prepared);
        return prepared;
    }
}
