using System.Globalization;

namespace EdgeReader.Training.Advice;

/// <summary>Prints an advice as plain text, which a screen reader can follow.</summary>
public static class AdviceTable
{
    /// <summary>Prints the sentences, then what they rest on.</summary>
    public static void Print(StrategyAdvice advice, TextWriter output)
    {
        foreach (string sentence in advice.Sentences)
        {
            output.WriteLine(sentence);
        }
        output.WriteLine();
        output.WriteLine("label           photographs  distinct  groups of origins");
        foreach (LabelSize label in advice.Figures.Labels)
        {
            output.WriteLine(
                $"{label.Label, -14}  {label.Photographs, 11}  {label.Distinct, 8}  "
                    + $"{label.Groups, 6}"
            );
        }
        output.WriteLine();
        output.WriteLine("group held out  notes  value found by the probe");
        foreach (GroupOutcome group in advice.Figures.Probe.Groups)
        {
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{group.Group, -14}  {group.Notes, 5}  {group.Right, 8:P1}"
                )
            );
        }
        output.WriteLine();
        output.WriteLine($"Advised: {advice.Strategy}");
    }
}
