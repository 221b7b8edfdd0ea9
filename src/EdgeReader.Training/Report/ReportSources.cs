using System.Text.Json;
using EdgeReader.Training.Advice;
using EdgeReader.Training.Benchmark;
using EdgeReader.Training.Comparison;
using EdgeReader.Training.Evaluation.FalseAlarms;
using EdgeReader.Training.Evaluation.Witnesses;
using EdgeReader.Training.Export.Comparison;

namespace EdgeReader.Training.Report;

/// <summary>Takes into a report what other commands have measured and kept in the cache.</summary>
public static class ReportSources
{
    /// <summary>The report with what the cache has; what it lacks stays as it was.</summary>
    /// <param name="report">Of a bundle.</param>
    /// <param name="cacheFolder">Where compare-strategies and the others left their results.</param>
    public static ModelReport AddTo(ModelReport report, string cacheFolder)
    {
        string comparison = Path.Combine(cacheFolder, ComparisonFile.FileName);
        var runs = ComparisonFile.ReadAny(comparison);
        var checks = ComparisonFile.ReadAdvice(comparison);
        return report with
        {
            Strategies =
                runs.Count == 0
                    ? report.Strategies
                    : runs.GroupBy(r => r.Strategy)
                        .ToDictionary(g => g.Key, g => (IReadOnlyList<StrategyRun>)[.. g]),
            Advice = Read<StrategyAdvice>(StrategyAdvice.FileName) ?? report.Advice,
            AdviceChecks = checks.Count == 0 ? report.AdviceChecks : checks,
            Int8 = report.Int8 with
            {
                Techniques = Read<List<Int8Row>>("int8.json") ?? report.Int8.Techniques,
            },
            TrainingSpeed =
                Read<List<TrainingSpeed>>(TrainingSpeedCommand.ResultFile) ?? report.TrainingSpeed,
            FalseAlarms =
                Read<List<FalseAlarmRow>>(CountFalseAlarmsCommand.ResultFile) ?? report.FalseAlarms,
            Witnesses = Read<List<WitnessRow>>(WitnessRow.ResultFile) ?? report.Witnesses,
        };

        T? Read<T>(string name)
            where T : class
        {
            string path = Path.Combine(cacheFolder, name);
            return File.Exists(path)
                ? JsonSerializer.Deserialize<T>(File.ReadAllText(path), JsonSerializerOptions.Web)
                : null;
        }
    }
}
