using EdgeReader.Recognition.Money;

namespace EdgeReader.Service.Evaluation;

/// <summary>A photograph and what its folder's name says of it.</summary>
/// <param name="File">Its path.</param>
/// <param name="Label">
/// The label of the currency that its folder is named by; otherwise its folder relative to the
/// folder of all.
/// </param>
/// <param name="Shown">The note or practice card in it, or null for neither.</param>
public sealed record LabelledPhotograph(string File, string Label, Answer? Shown);
