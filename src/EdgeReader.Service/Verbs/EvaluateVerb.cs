using EdgeReader.Recognition;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Money;
using EdgeReader.Service.Evaluation;
using EdgeReader.Service.Hosting;
using Microsoft.Extensions.Hosting;

namespace EdgeReader.Service.Verbs;

/// <summary>
/// <c>edgereader evaluate</c>: judges what ships, the int8 bundle and the whole reader's decision
/// on one still picture, on photographs whose label is known.
/// </summary>
public static class EvaluateVerb
{
    /// <summary>Judges on all cores, prints a summary and writes the report.</summary>
    /// <param name="folder">Folders named by label, see <see cref="LabelledFolder"/>.</param>
    /// <param name="report">JSON file for the counts; written whole or not at all.</param>
    /// <returns>
    /// 0, or 2 when a file could not be read or a label's folder is empty: the report is written
    /// all the same.
    /// </returns>
    /// <exception cref="ReaderException">
    /// Nothing to judge, or the report can't be written; said before the work is done.
    /// </exception>
    public static int Evaluate(string folder, string report)
    {
        using IHost host = PhotographReader.BuildHost();
        LabelledFolder labelled = new(folder, host.Services.Need<Currency>());
        AtomicFile.RequireWritable(report);
        foreach (string label in labelled.EmptyLabels)
        {
            Console.Error.WriteLine(
                $"There is no photograph in the folder {label}: it is left out."
            );
        }
        PhotographAnswer[] answers = Read(host, folder, labelled.Photographs);
        foreach (PhotographAnswer answer in answers.Where(a => a.IsUnreadable))
        {
            Console.Error.WriteLine($"{answer.File}: {answer.Text}");
        }
        EvaluationReport evaluation = EvaluationReport.Of(
            labelled.Photographs,
            [.. labelled.Photographs.Zip(answers).SelectMany(p => Judge(p.First, p.Second))]
        );
        Print(host.Services.Need<ModelBundle>(), labelled, evaluation);
        AtomicFile.Write(report, evaluation.ToJson());
        return evaluation.Unreadable == 0 && labelled.EmptyLabels.Count == 0 ? 0 : 2;
    }

    /// <summary>A reader a core: a classifier serves one picture at a time.</summary>
    private static PhotographAnswer[] Read(
        IHost host,
        string folder,
        IReadOnlyList<LabelledPhotograph> photographs
    )
    {
        int workers = Math.Min(Environment.ProcessorCount, photographs.Count);
        IHost[] others =
        [
            .. Enumerable.Range(1, workers - 1).Select(_ => PhotographReader.BuildHost()),
        ];
        try
        {
            PhotographReader[] readers =
            [
                .. others.Prepend(host).Select(h => h.Services.Need<PhotographReader>()),
            ];
            using ProgressLine progress = new(photographs.Count);
            PhotographAnswer[] answers = new PhotographAnswer[photographs.Count];
            Parallel.For(
                0,
                workers,
                worker =>
                {
                    for (int i = worker; i < answers.Length; i += workers)
                    {
                        answers[i] = readers[worker].Read(folder, photographs[i].File);
                        progress.Step();
                    }
                }
            );
            return answers;
        }
        finally
        {
            Array.ForEach(others, h => h.Dispose());
        }
    }

    private static IEnumerable<JudgedPhotograph> Judge(
        LabelledPhotograph photograph,
        PhotographAnswer answer
    ) =>
        answer is { Network: { } network, Fused: { } fused }
            ? [new(photograph, answer, network, fused)]
            : [];

    private static void Print(
        ModelBundle bundle,
        LabelledFolder labelled,
        EvaluationReport evaluation
    )
    {
        Console.WriteLine(
            $"{bundle.Manifest.Id} on {labelled.Photographs.Count} photographs; "
                + $"{evaluation.Unreadable} of them unreadable, "
                + $"and {labelled.LeftOut} more left out "
                + "(several notes at once, or in no folder)."
        );
        foreach (string line in EvaluationSummary.Lines(evaluation))
        {
            Console.WriteLine(line);
        }
    }
}
