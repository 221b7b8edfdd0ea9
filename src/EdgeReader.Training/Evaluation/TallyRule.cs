namespace EdgeReader.Training.Evaluation;

/// <summary>When an answer counts as announced.</summary>
/// <param name="Temperature">Of the probabilities, greater than 0.</param>
/// <param name="Money">0…1, for answers that are money.</param>
/// <param name="Practice">0…1, for practice cards.</param>
public sealed record TallyRule(double Temperature, double Money, double Practice);
