using EdgeReader.Recognition.Decisions;

namespace EdgeReader.Training.Evaluation.Fusion;

/// <summary>All that makes probabilities honest, fitted on pictures of others.</summary>
/// <param name="Calibration">Of the network alone.</param>
/// <param name="Weights">Of both witnesses.</param>
/// <param name="Limits">What budgets allow.</param>
public sealed record DecisionFit(
    CalibrationFit Calibration,
    FusionWeights Weights,
    IReadOnlyList<RiskLimit> Limits
)
{
    /// <summary>From this probability of the likeliest answer on, one look is enough.</summary>
    public const double SecondLook = 0.9;

    private readonly EvidenceFusion _fusion = new(Weights);

    /// <summary>
    /// Fits the network alone first, then how it is weighed against geometry, then what that
    /// allows to be said.
    /// </summary>
    /// <param name="pictures">
    /// Held out from both witnesses, with and without a note; of retired money nothing is fitted
    /// that its judges had never learnt about.
    /// </param>
    public static DecisionFit Of(IReadOnlyList<WitnessedPicture> pictures)
    {
        pictures = HeardOf(pictures);
        CalibrationFit network = TemperatureCalibration.Fit([
            .. pictures.Select(p => p.Looks.First),
        ]);
        DecisionFit fit = new(network, FusionFit.Start, []);
        fit = new(
            network,
            FusionFit.Of([.. pictures.Select(p => (fit.TwoLooks(p.Looks), p.Geometry))]),
            []
        );
        return fit with { Limits = RiskLimits.Of([.. pictures.Select(fit.Fused)]) };
    }

    /// <summary>The same with limits for the network's word alone.</summary>
    /// <param name="pictures">Held out from the network.</param>
    public DecisionFit ForNetworkAlone(IReadOnlyList<WitnessedPicture> pictures) =>
        this with
        {
            Limits = RiskLimits.Of([.. HeardOf(pictures).Select(p => TwoLooks(p.Looks))]),
        };

    private static WitnessedPicture[] HeardOf(IEnumerable<WitnessedPicture> pictures) =>
        [.. pictures.Where(p => !p.Source.IsUnheardOf)];

    /// <summary>What is announced within a budget.</summary>
    /// <param name="options">The budget.</param>
    public DecisionPolicy Policy(DecisionOptions options) => new(options, Limits);

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
