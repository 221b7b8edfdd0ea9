using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Tests.Support;
using OpenCvSharp;

namespace EdgeReader.Recognition.Tests.Models;

public class NetworkClassifierTests
{
    private const double Sure = 0.9;

    private static readonly int Ten = Rupees.Labels.ToList().IndexOf("INR_10_new");
    private static readonly int Fifty = Rupees.Labels.ToList().IndexOf("INR_50_new");

    [Fact]
    public void Classify_SureAtOnce_LooksOnce()
    {
        ScriptedNetwork network = new(Said(Ten, 20));
        Prediction prediction = Classify(network);
        Assert.Equal([new Size(640, 480)], network.Seen);
        Assert.True(prediction.Probabilities.Max() > 0.99);
    }

    [Fact]
    public void Classify_Unsure_LooksAgainAtTheSquareRoundTheEvidence()
    {
        ScriptedNetwork network = new(Said(Ten, 1), Said(Fifty, 20));
        Prediction prediction = Classify(network);
        Assert.Equal([new Size(640, 480), new Size(336, 336)], network.Seen);
        int likeliest = prediction.Probabilities.Index().MaxBy(p => p.Item).Index;
        Assert.Equal(50, prediction.Answers.Answers[likeliest].Denomination.Value);
    }

    [Fact]
    public void LookAfar_NoteInTheMiddleOnly_IsSeenThere_AndIsNoEvidenceForAValue()
    {
        int none = Rupees.Labels.ToList().IndexOf(Rupees.Answers.NoneLabel);
        ScriptedNetwork network = new(Said(none, 20), Said(Ten, 20), Said(none, 20));
        using Frame frame = Grey();
        NetworkClassifier classifier = new(network, Rupees.Answers, 1, Sure);
        Sight whole = classifier.Classify(frame);
        Sight afar = classifier.LookAfar(frame, whole);
        Assert.Equal(new Size(240, 240), network.Seen[^1]);
        Assert.Equal((false, true, 2), (whole.IsAfar, afar.IsAfar, afar.Looks));
        Assert.Same(whole.Prediction, afar.Prediction);
        Assert.False(classifier.LookAfar(frame, whole).IsAfar);
    }

    [Fact]
    public void LookAfar_NoteThatTheWholeShowsAsWell_IsNotFarAway()
    {
        ScriptedNetwork network = new(Said(Ten, 20), Said(Ten, 20));
        using Frame frame = Grey();
        NetworkClassifier classifier = new(network, Rupees.Answers, 1, Sure);
        Assert.False(classifier.LookAfar(frame, classifier.Classify(frame)).IsAfar);
    }

    [Fact]
    public void WhatLooksTook_AddsUp()
    {
        ScriptedNetwork network = new(Said(Ten, 1), Said(Fifty, 20), Said(Ten, 20));
        using Frame frame = Grey();
        NetworkClassifier classifier = new(network, Rupees.Answers, 1, Sure);
        Sight whole = classifier.Classify(frame);
        Assert.Equal(ScriptedNetwork.Took + ScriptedNetwork.Took, whole.Took);
        Assert.Equal(whole.Took + ScriptedNetwork.Took, classifier.LookAfar(frame, whole).Took);
    }

    [Fact]
    public void Together_LooksThatSayTheSame_SayIt()
    {
        float[] look = [1, -2, 3];
        Assert.Equal(look, NetworkClassifier.Together(look, look));
    }

    [Fact]
    public void Together_LooksThatDiffer_TheFirstCountsTwice() =>
        Assert.Equal([2f], NetworkClassifier.Together([3], [0]));

    private static Prediction Classify(ScriptedNetwork network)
    {
        using Frame frame = Grey();
        return new NetworkClassifier(network, Rupees.Answers, 1, Sure).Classify(frame).Prediction;
    }

    private static Frame Grey() =>
        new(new Mat(480, 640, MatType.CV_8UC3, Scalar.Gray), TimeSpan.Zero);

    private static float[] Said(int label, float logit)
    {
        float[] logits = new float[Rupees.Labels.Count];
        logits[label] = logit;
        return logits;
    }

    /// <summary>Says what it is told to, look by look, and keeps what it was shown.</summary>
    private sealed class ScriptedNetwork(params float[][] said) : INetwork
    {
        public static LookTimes Took { get; } =
            new(TimeSpan.FromMilliseconds(2), TimeSpan.FromMilliseconds(50));

        public List<Size> Seen { get; } = [];

        public Look Look(Mat bgr)
        {
            float[] logits = said[Seen.Count];
            Seen.Add(bgr.Size());
            return new(logits, new(logits, side: 1)) { Took = Took };
        }
    }
}
