using System.Globalization;
using System.Text.Json;

namespace EdgeReader.Service.Verbs;

/// <summary>Writes answers to photographs.</summary>
public interface IPhotographReport
{
    /// <summary>Writes one line.</summary>
    void Write(PhotographAnswer answer);
}

/// <summary>File, what is said, confidence and milliseconds in columns.</summary>
public sealed class TextPhotographReport(TextWriter output) : IPhotographReport
{
    /// <inheritdoc/>
    public void Write(PhotographAnswer answer)
    {
        string figures = answer.IsUnreadable
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $"  {answer.Confidence * 100:0.0} %  {answer.Milliseconds:0} ms"
            );
        output.WriteLine($"{answer.File}: {answer.Text}{figures}");
    }
}

/// <summary>One JSON object a line.</summary>
public sealed class JsonPhotographReport(TextWriter output) : IPhotographReport
{
    /// <inheritdoc/>
    public void Write(PhotographAnswer answer) =>
        output.WriteLine(
            answer.IsUnreadable
                ? JsonSerializer.Serialize(
                    new(answer.File, answer.Text),
                    ServiceJson.OneLine.UnreadableLine
                )
                : JsonSerializer.Serialize(
                    new(
                        answer.File,
                        answer.Value,
                        answer.Practice,
                        answer.Label,
                        answer.Text,
                        Round(answer.Confidence, 4),
                        Round(answer.Milliseconds, 1)
                    ),
                    ServiceJson.OneLine.PhotographLine
                )
        );

    private static double? Round(double? value, int digits) =>
        value is { } number ? Math.Round(number, digits) : null;
}

/// <summary>The line of a photograph, as in <see cref="PhotographAnswer"/>, rounded.</summary>
internal sealed record PhotographLine(
    string File,
    int? Value,
    bool Practice,
    string? Label,
    string Text,
    double? Confidence,
    double? Milliseconds
);

/// <summary>The line of a file that is no picture, and why.</summary>
internal sealed record UnreadableLine(string File, string Error);
