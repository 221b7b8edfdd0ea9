using System.Globalization;
using System.Text.Encodings.Web;
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
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <inheritdoc/>
    public void Write(PhotographAnswer answer)
    {
        object line = answer.IsUnreadable
            ? new { answer.File, Error = answer.Text }
            : new
            {
                answer.File,
                answer.Value,
                answer.Practice,
                answer.Label,
                answer.Text,
                Confidence = Round(answer.Confidence, 4),
                Milliseconds = Round(answer.Milliseconds, 1),
            };
        output.WriteLine(JsonSerializer.Serialize(line, Json));
    }

    private static double? Round(double? value, int digits) =>
        value is { } number ? Math.Round(number, digits) : null;
}
