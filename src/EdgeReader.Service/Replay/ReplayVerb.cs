using EdgeReader.Recognition;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Decisions.Guidance;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Money;
using EdgeReader.Service.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using static System.FormattableString;

namespace EdgeReader.Service.Replay;

/// <summary>
/// <c>edgereader replay</c>: tells frame by frame what was seen and why it was decided so, from a
/// log of numbers, with the settings of now and the model's limit, or another one.
/// </summary>
public static class ReplayVerb
{
    /// <summary>Replays.</summary>
    /// <param name="log">As <see cref="EvidenceLog"/> wrote it.</param>
    /// <param name="limit">Risk up to which money is said, 0…100 %; null for the model's.</param>
    /// <param name="output">Where to tell it.</param>
    /// <exception cref="ReaderException">There is no such log, or it is another model's.</exception>
    public static int Replay(string log, double? limit, TextWriter output)
    {
        HostApplicationBuilder builder = Composition.CreateBuilder();
        builder.Services.AddRecognition();
        if (limit is { } percent)
        {
            builder.Services.AddSingleton(p => Bearing(p.Options<DecisionOptions>(), percent));
        }
        using IHost host = builder.BuildChecked();
        AnswerSet answers = host.Services.Need<ModelBundle>().Answers;
        SequentialVote vote = host.Services.Need<SequentialVote>();
        Guide guide = host.Services.Need<Guide>();
        Mounting mounting = host.Services.Options<Mounting>();
        DecisionPolicy policy = host.Services.Need<DecisionPolicy>();
        output.WriteLine(
            Invariant($"Money is said when the risk is at most {100 * policy.BorneForMoney:F2} %.")
        );
        output.WriteLine("seconds | news | frame says | all frames say | trouble | decision");
        foreach ((int index, string line) in ReadLines(log).Index())
        {
            Evidence frame = EvidenceLine.Read(line, index + 1, answers);
            Decision answer = vote.Add(frame);
            Decision hint = guide.Add(frame, vote.WaitingSince, isBusy: false);
            output.WriteLine(
                Invariant($"{frame.At.TotalSeconds, 7:F2} | {1 - frame.Alikeness, 4:F2} | ")
                    + $"{Likeliest(answers, frame.Prediction.Probabilities)} | "
                    + $"{Likeliest(answers, vote.Belief)} | {FrameTrouble.Of(frame, mounting)} | "
                    + Tell(answer is Decision.Say ? answer : hint)
            );
        }
        return 0;
    }

    private static DecisionPolicy Bearing(DecisionOptions options, double percent) =>
        percent is >= 0 and <= 100
            ? new(options, [new(options.WrongInThousand, percent / 100)])
            : throw new ReaderException("The limit is a risk in percent, 0 to 100.");

    private static string[] ReadLines(string log)
    {
        try
        {
            return File.ReadAllLines(log);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ReaderException(
                $"The log {log} cannot be read ({problem.Message}).",
                problem
            );
        }
    }

    private static string Likeliest(AnswerSet answers, IReadOnlyList<double> probabilities)
    {
        (int place, double probability) = probabilities.Index().MaxBy(p => p.Item);
        string key = place == answers.None ? "none" : answers.Answers[place].Key;
        return Invariant($"{key} {100 * probability:F2} %");
    }

    private static string Tell(Decision decision) =>
        decision switch
        {
            Decision.Say say => Invariant(
                $"says {say.Answer.Key}, risk {100 * (1 - say.Probability):F2} %"
            ),
            Decision.Explain explain => explain.IsLast
                ? $"gives up: {explain.Reason}"
                : $"hints: {explain.Reason}",
            _ => "",
        };
}
