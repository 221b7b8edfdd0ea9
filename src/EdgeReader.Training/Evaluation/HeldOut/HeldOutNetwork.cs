namespace EdgeReader.Training.Evaluation.HeldOut;

/// <summary>
/// A network that has learnt without a group of origins, and what it says of that group's
/// photographs: the evidence for what the network of all origins is worth.
/// </summary>
/// <param name="Group">What it has not seen.</param>
/// <param name="Key">Stands for recipe, data, scenes and quantization, SHA-256.</param>
/// <param name="TrainingSeconds">What its training took.</param>
/// <param name="Judged">The group's photographs.</param>
/// <param name="Model">The int8 ONNX file.</param>
public sealed record HeldOutNetwork(
    string Group,
    string Key,
    double TrainingSeconds,
    IReadOnlyList<JudgedPhotograph> Judged,
    byte[] Model
);
