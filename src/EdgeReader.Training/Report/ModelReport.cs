using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EdgeReader.Recognition;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Training.Advice;
using EdgeReader.Training.Benchmark;
using EdgeReader.Training.Comparison;
using EdgeReader.Training.Evaluation;
using EdgeReader.Training.Evaluation.FalseAlarms;
using EdgeReader.Training.Evaluation.Fusion;
using EdgeReader.Training.Evaluation.HeldOut;
using EdgeReader.Training.Evaluation.Witnesses;
using EdgeReader.Training.Export;
using EdgeReader.Training.Export.Bundles;
using EdgeReader.Training.Export.Comparison;

namespace EdgeReader.Training.Report;

/// <summary><c>report.json</c> of a bundle: all figures that stand for its network.</summary>
/// <param name="Model">The bundle's id.</param>
/// <param name="Protocol">On what the accuracy was measured, in a sentence.</param>
/// <param name="Training">What it was made of.</param>
/// <param name="Variants">Held-out photographs by precision and looks.</param>
/// <param name="Ways">What each witness would say alone, and both together.</param>
/// <param name="LookedTwice">Share of the photographs that got a second look, 0…1.</param>
/// <param name="Origins">As it ships, by origin.</param>
/// <param name="Kinds">As it ships, by how the photograph was taken.</param>
/// <param name="Labels">As it ships, by design.</param>
/// <param name="Values">As it ships, by value.</param>
/// <param name="Confusion">As it ships: what was taken for what.</param>
/// <param name="Retired">Retired money that its judges had never learnt about.</param>
/// <param name="Scenes">Drawn scenes of cards and of nothing.</param>
/// <param name="Calibration">What was fitted and chosen, and how honest it is.</param>
/// <param name="Int8">What int8 costs; and the table of techniques, once compared.</param>
/// <param name="Strategies">Runs by strategy, once compared.</param>
/// <param name="Advice">What the advisor said, once asked.</param>
/// <param name="AdviceChecks">Whether that was right, once the strategies were compared.</param>
/// <param name="TrainingSpeed">Pictures a second, once measured.</param>
/// <param name="FalseAlarms">What was announced where no note is, once counted.</param>
/// <param name="Witnesses">Kinds of keypoints beside each other, once compared.</param>
public sealed record ModelReport(
    string Model,
    string Protocol,
    TrainingFacts Training,
    IReadOnlyList<HeldOutVariant> Variants,
    IReadOnlyList<WayToDecide> Ways,
    double LookedTwice,
    IReadOnlyDictionary<string, Tally> Origins,
    IReadOnlyDictionary<string, Tally> Kinds,
    IReadOnlyDictionary<string, Tally> Labels,
    IReadOnlyDictionary<string, Tally> Values,
    IReadOnlyList<Confusion> Confusion,
    Tally Retired,
    Tally Scenes,
    CalibrationReport Calibration,
    Int8Report Int8,
    IReadOnlyDictionary<string, IReadOnlyList<StrategyRun>>? Strategies,
    StrategyAdvice? Advice,
    IReadOnlyList<AdviceCheck>? AdviceChecks,
    IReadOnlyList<TrainingSpeed>? TrainingSpeed,
    IReadOnlyList<FalseAlarmRow>? FalseAlarms,
    IReadOnlyList<WitnessRow>? Witnesses
)
{
    /// <summary>Its file in the bundle's folder.</summary>
    public const string FileName = "report.json";

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectRequiredConstructorParameters = true,
        // A point of a curve that nothing was measured at has no accuracy.
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>Of a network that was just made; other measurements may be added later.</summary>
    /// <param name="model">The bundle's id.</param>
    /// <param name="outcome">All that the bundle is written from.</param>
    public static ModelReport Of(string model, ModelOutcome outcome)
    {
        HeldOutReport report = outcome.Report;
        HeldOutDetails details = report.Details;
        return new(
            model,
            "Photographs of origins that the network had not seen, as they are; by value.",
            outcome.Facts,
            report.Variants,
            report.Ways,
            report.LookedTwice,
            details.ByOrigin,
            details.ByKind,
            details.ByLabel,
            details.ByAnswer,
            details.Confusion,
            report.Retired,
            report.Scenes,
            new(
                report.Fit.Calibration.Temperature,
                report.Fit.Calibration.NoneBias,
                report.Fit.Weights,
                report.Budgets,
                details.Calibration,
                report.NetworkCalibration
            ),
            new(report.Rounding, null),
            null,
            null,
            null,
            null,
            null,
            null
        );
    }

    /// <summary>Reads a bundle's report.</summary>
    /// <exception cref="ReaderException">There is none, or it is damaged.</exception>
    public static ModelReport Read(string folder)
    {
        string path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            throw new ReaderException(
                $"The bundle {folder} has no {FileName}: make the model again, make model."
            );
        }
        try
        {
            return JsonSerializer.Deserialize<ModelReport>(File.ReadAllText(path), Json)
                ?? throw new JsonException("it is empty");
        }
        catch (JsonException problem)
        {
            throw new ReaderException(
                $"The report {path} is damaged ({problem.Message}): make the model again.",
                problem
            );
        }
    }

    /// <summary>The same; null where there is none or it is damaged.</summary>
    public static ModelReport? TryRead(string folder)
    {
        try
        {
            return Read(folder);
        }
        catch (ReaderException)
        {
            return null;
        }
    }

    /// <summary>This report with what was measured for another, where this one lacks it.</summary>
    /// <param name="other">The report of the bundle that is replaced.</param>
    public ModelReport WithMeasurementsOf(ModelReport other) =>
        this with
        {
            Int8 = Int8 with { Techniques = Int8.Techniques ?? other.Int8.Techniques },
            Strategies = Strategies ?? other.Strategies,
            Advice = Advice ?? other.Advice,
            AdviceChecks = AdviceChecks ?? other.AdviceChecks,
            TrainingSpeed = TrainingSpeed ?? other.TrainingSpeed,
            FalseAlarms = FalseAlarms ?? other.FalseAlarms,
            Witnesses = Witnesses ?? other.Witnesses,
        };

    /// <summary>Writes it into a bundle's folder, replacing the old one whole.</summary>
    public void Write(string folder) =>
        AtomicFile.Write(
            Path.Combine(folder, FileName),
            JsonSerializer.Serialize(this, Json) + "\n"
        );
}

/// <summary>What was fitted and chosen on held-out photographs.</summary>
/// <param name="Temperature">Divides the logits before the softmax.</param>
/// <param name="NoneBias">Was added to the logit of none; part of the network.</param>
/// <param name="Fusion">How the network and the landmarks are weighed.</param>
/// <param name="Budgets">What budgets for wrong announcements of money let through.</param>
/// <param name="Reliability">Whether the probabilities are honest.</param>
/// <param name="Network">The same of the network alone, with both looks.</param>
public sealed record CalibrationReport(
    double Temperature,
    double NoneBias,
    FusionWeights Fusion,
    IReadOnlyList<BudgetRow> Budgets,
    ReliabilityDiagram Reliability,
    ReliabilityDiagram Network
);

/// <summary>What int8 costs.</summary>
/// <param name="Cost">Of the model that ships, against float, all held-out photographs.</param>
/// <param name="Techniques">A row a technique, on one held-out group; null before compared.</param>
public sealed record Int8Report(RoundingCost Cost, IReadOnlyList<Int8Row>? Techniques);
