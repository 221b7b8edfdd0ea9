using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Geometry;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Tests.Support;
using OpenCvSharp;

namespace EdgeReader.Recognition.Tests.Decisions;

/// <summary>When landmarks are looked for; they cost more than the network does.</summary>
public class FrameReaderTests
{
    [Fact]
    public void LitFrame_OfSomething_IsConfirmed()
    {
        Reading reading = Read(Rupees.Sure(500), brightness: 120);
        Assert.NotNull(reading.Found);
        // Nothing is printed on grey: what the network believes is doubted.
        Assert.True(reading.Evidence.Prediction.None > reading.Network.Prediction.None);
    }

    [Fact]
    public void EmptyFrame_IsLeftToTheNetwork()
    {
        Prediction empty = Rupees.Empty(probability: 0.999999);
        Assert.Null(Read(empty, brightness: 120).Found);
    }

    [Fact]
    public void FrameInWhichGeometryFindsNothing_IsLookedAtForWhatIsFarAway()
    {
        Assert.True(Read(Rupees.Empty(), 120).Evidence.IsAfar);
        Assert.True(Read(Rupees.Sure(500), 120).Evidence.IsAfar);
        Assert.False(Read(Rupees.Empty(), 120, isSettled: true).Evidence.IsAfar);
        Assert.False(Read(Rupees.Empty(), 5).Evidence.IsAfar);
    }

    [Fact]
    public void FrameThatIsTooDark_IsLeftToTheNetwork() =>
        Assert.Null(Read(Rupees.Sure(500), brightness: 5).Found);

    [Fact]
    public void NoteThatWasSaidAndIsStillHeld_IsNotLookedAtAgain() =>
        Assert.Null(Read(Rupees.Sure(500), 120, isSettled: true).Found);

    [Fact]
    public void Candidates_AreTheDesignsOfTheLikeliestAnswers_AndLookalikes()
    {
        var asked = Witness.Candidates(Rupees.Sure(50, probability: 0.4));
        Assert.Contains("INR_50_new", asked);
        Assert.Contains("INR_50_old", asked);
        Assert.Contains("none", asked);
    }

    private static Reading Read(Prediction network, int brightness, bool isSettled = false)
    {
        GeometricVerifier blind = new(new("", []), Rupees.Answers.PlaceOf);
        Witness witness = new(blind, new EvidenceFusion(new(1, 1, 1, 2, 0.1, 3)));
        using Frame frame = new(
            new Mat(48, 64, MatType.CV_8UC3, Scalar.All(brightness)),
            TimeSpan.Zero
        );
        using FrameReader reader = new(new Says(network), witness);
        return reader.Read(frame, _ => isSettled);
    }

    private sealed class Says(Prediction prediction) : IClassifier
    {
        public Sight Classify(Frame frame) => new(prediction);

        public Sight LookAfar(Frame frame, Sight sight) => sight with { IsAfar = true };
    }
}
