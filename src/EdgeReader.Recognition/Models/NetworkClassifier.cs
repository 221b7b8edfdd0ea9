using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Money;
using OpenCvSharp;

namespace EdgeReader.Recognition.Models;

/// <summary>
/// Shows a frame to the network and, when that leaves it unsure, looks a second time: at the
/// square round the strongest evidence, cut out of the full frame. A note that is small in the
/// frame then fills the network's input.
/// </summary>
/// <param name="network">The caller's.</param>
/// <param name="answers">What its labels mean.</param>
/// <param name="temperature">Divides the logits, greater than 0.</param>
/// <param name="sure">From this probability of the likeliest answer on, one look is enough.</param>
public sealed class NetworkClassifier(
    INetwork network,
    AnswerSet answers,
    double temperature,
    double sure
) : IClassifier
{
    private const float FirstWeight = 2;

    /// <summary>
    /// Of the frame's short side. Of frames of simulated presentations of strangers' notes that
    /// were no answer, and had no landmarks to tell where, 59 of 64 of the far ones were surer in
    /// such a square by <see cref="Surer"/>, 4 of 69 of the others, and none of 834 of hands,
    /// papers, things and foreign money.
    /// </summary>
    private const double MiddleShare = 0.5;

    /// <summary>Of any note against none, natural logarithm of odds.</summary>
    private const double Surer = 2;

    private const double Tiny = 1e-9;

    /// <summary>As the bundle's manifest says.</summary>
    /// <param name="network">The bundle's, the caller's.</param>
    /// <param name="bundle">Says what its labels mean and when it is sure.</param>
    public NetworkClassifier(INetwork network, ModelBundle bundle)
        : this(network, bundle.Answers, bundle.Manifest.Temperature, bundle.Manifest.SecondLook) { }

    /// <inheritdoc/>
    /// <exception cref="ReaderException">The network answered with NaN or infinity.</exception>
    public Sight Classify(Frame frame)
    {
        Look first = network.Look(frame.Pixels);
        Prediction prediction = Predict(first.Logits);
        EvidenceSpot spot = first.Evidence.SpotOf(answers);
        if (prediction.Probabilities.Max() >= sure)
        {
            return new(prediction, spot) { Took = first.Took };
        }
        Look second = LookAgain(network, answers, first, frame.Pixels);
        return new(Predict(Together(first.Logits, second.Logits)), spot, Looks: 2)
        {
            Took = first.Took + second.Took,
        };
    }

    /// <inheritdoc/>
    public Sight LookAfar(Frame frame, Sight sight)
    {
        Size whole = frame.Pixels.Size();
        int side = Math.Max(1, (int)(MiddleShare * Math.Min(whole.Width, whole.Height)));
        Rect middle = new((whole.Width - side) / 2, (whole.Height - side) / 2, side, side);
        using Mat part = new(frame.Pixels, middle);
        Look look = network.Look(part);
        Prediction seen = Predict(look.Logits);
        double gain = LogOdds(seen) - LogOdds(sight.Prediction);
        return sight with
        {
            Looks = sight.Looks + 1,
            IsAfar = seen.None < 0.5 && gain > Surer,
            Took = sight.Took + look.Took,
        };
    }

    private static double LogOdds(Prediction seen) =>
        Math.Log((1 - seen.None + Tiny) / (seen.None + Tiny));

    /// <summary>The second look, whatever the first said.</summary>
    /// <param name="network">The one that looked first.</param>
    /// <param name="answers">What its labels mean.</param>
    /// <param name="first">What it said.</param>
    /// <param name="bgr">The whole picture; left unchanged.</param>
    public static Look LookAgain(INetwork network, AnswerSet answers, Look first, Mat bgr)
    {
        using Mat part = new(bgr, first.Evidence.Strongest(answers, bgr.Size()));
        return network.Look(part);
    }

    /// <summary>
    /// What two looks say together: the mean of their logits, that is of the logarithms of
    /// probabilities, the first counting twice. On held-out photographs and scenes the plain mean
    /// took more notes for none: the part of a note that a square shows may be too little of it.
    /// </summary>
    public static float[] Together(float[] first, float[] second) =>
        [.. first.Zip(second, (a, b) => (FirstWeight * a + b) / (FirstWeight + 1))];

    private Prediction Predict(float[] logits) =>
        Prediction.FromLogits(answers, logits, temperature);
}
