using EdgeReader.Recognition.Decisions;

namespace EdgeReader.Training.Evaluation.Fusion;

/// <summary>All that makes probabilities honest, fitted on pictures of others.</summary>
/// <param name="Calibration">Of the network alone.</param>
/// <param name="Weights">Of both witnesses.</param>
public sealed record DecisionFit(CalibrationFit Calibration, FusionWeights Weights)
{
    /// <summary>From this probability of the likeliest answer on, one look is enough.</summary>
    public const double SecondLook = 0.9;

    private readonly EvidenceFusion _fusion = new(Weights);

    /// <summary>Fits the network alone first, then how it is weighed against geometry.</summary>
    /// <param name="pictures">Held out from both witnesses, with and without a note.</param>
    public static DecisionFit Of(IReadOnlyList<WitnessedPicture> pictures)
    {
        CalibrationFit network = TemperatureCalibration.Fit([.. pictures.Select(p => p.Looks.First)]);
        DecisionFit alone = new(network, FusionFit.Start);
        return new(
            network,
            FusionFit.Of([
                .. pictures.Select(p => (alone.TwoLooks(p.Looks), p.Geometry)),
            ])
        );
    }

    /// <summary>Fits on all pictures but a group's; null where none is left.</summary>
    public static DecisionFit? WithoutGroup(IReadOnlyList<WitnessedPicture> pictures, string group)
    {
        WitnessedPicture[] others = [.. pictures.Where(p => p.Source.Group != group)];
        return others.Length == 0 ? null : Of(others);
    }

    /// <summary>By the network, with one look.</summary>
    public JudgedPicture OneLook(LabelledLooks looks) =>
        Biased(looks).First.At(Calibration.Temperature);

    /// <summary>By the network, with a second look where the first is unsure.</summary>
    public JudgedPicture TwoLooks(LabelledLooks looks) =>
        Biased(looks).Together(Calibration.Temperature, SecondLook).At(Calibration.Temperature);

    /// <summary>Whether the network would look a second time.</summary>
    public bool IsUnsure(LabelledLooks looks) =>
        Biased(looks).IsUnsure(Calibration.Temperature, SecondLook);

    /// <summary>By all evidence: what the device thinks of a picture.</summary>
    public JudgedPicture Fused(WitnessedPicture picture)
    {
        JudgedPicture network = TwoLooks(picture.Looks);
        return network with
        {
            Prediction = Witness.IsSuperfluous(network.Prediction)
                ? network.Prediction
                : _fusion.Fuse(network.Prediction, picture.Geometry),
        };
    }

    private LabelledLooks Biased(LabelledLooks looks) => looks.WithNoneBias(Calibration.NoneBias);
}
