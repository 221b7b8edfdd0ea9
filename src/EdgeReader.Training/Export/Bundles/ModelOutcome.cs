using EdgeReader.Recognition.Geometry;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Training.Data;
using EdgeReader.Training.Evaluation;
using EdgeReader.Training.Evaluation.Fusion;
using EdgeReader.Training.Evaluation.HeldOut;
using EdgeReader.Training.Networks;
using EdgeReader.Training.Transfer;

namespace EdgeReader.Training.Export.Bundles;

/// <summary>What a training was made of, for the manifest and the model's card.</summary>
/// <param name="Key">Stands for all that decided the weights, SHA-256.</param>
/// <param name="Strategy">Which layers were trained, in the field's word.</param>
/// <param name="Phases">Input sizes, scenes and learning rates.</param>
/// <param name="Seed">Of the scenes.</param>
/// <param name="Photographs">Photographs learnt from.</param>
/// <param name="FlatNotes">Of them: notes that could be laid flat into scenes.</param>
/// <param name="Scenes">Scenes seen in training.</param>
/// <param name="Hours">Time that the shipped network's training took, scenes included.</param>
/// <param name="Curve">The course of that training.</param>
/// <param name="AllHours">The same for all trainings, those without a group included.</param>
/// <param name="Machine">What they ran on.</param>
public sealed record TrainingFacts(
    string Key,
    string Strategy,
    IReadOnlyList<TrainingPhase> Phases,
    int Seed,
    int Photographs,
    int FlatNotes,
    int Scenes,
    double Hours,
    IReadOnlyList<TrainingPoint> Curve,
    double AllHours,
    string Machine
);

/// <summary>All that a bundle is written from.</summary>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Labels">What the network tells apart.</param>
/// <param name="Input">What it wants to see.</param>
/// <param name="State">Its weights; the bias of none is folded in.</param>
/// <param name="Model">The int8 ONNX file.</param>
/// <param name="Landmarks">What the second witness looks for.</param>
/// <param name="HeldOut">The networks that the figures were measured with.</param>
/// <param name="Witnessed">What the witness found there, in the same order.</param>
/// <param name="Report">Held-out figures, and what was chosen by them.</param>
/// <param name="Facts">What the training was made of.</param>
public sealed record ModelOutcome(
    string Currency,
    ModelLabels Labels,
    InputSpecification Input,
    IReadOnlyDictionary<string, NamedTensor> State,
    byte[] Model,
    NoteLandmarks Landmarks,
    IReadOnlyList<HeldOutNetwork> HeldOut,
    IReadOnlyList<WitnessedGroup> Witnessed,
    HeldOutReport Report,
    TrainingFacts Facts
);
