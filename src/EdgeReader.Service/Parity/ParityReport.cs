using EdgeReader.Service.Benchmark;

namespace EdgeReader.Service.Parity;

/// <summary>What one processor makes of pictures, exactly.</summary>
/// <param name="On">What it ran on.</param>
/// <param name="Labels">The model's, in the order of the logits.</param>
/// <param name="Pictures">Each picture's answer, by name.</param>
public sealed record ParityReport(
    BenchmarkSubject On,
    IReadOnlyList<string> Labels,
    IReadOnlyList<PictureAnswer> Pictures
);

/// <summary>What is made of one picture, step by step: so that a difference can be located.</summary>
/// <param name="File">Its path in the folder.</param>
/// <param name="PixelsSha256">Of the decoded picture: rows of 8-bit BGR.</param>
/// <param name="InputSha256">Of what the network is shown: all of the picture, resized; floats.</param>
/// <param name="Logits">What it says of that, one a label.</param>
/// <param name="Value">What the whole reader would say, money or practice; null for a reason.</param>
/// <param name="Practice">Whether that is a practice card.</param>
/// <param name="Phrase">The key of what it would say, a reason's too.</param>
public sealed record PictureAnswer(
    string File,
    string PixelsSha256,
    string InputSha256,
    IReadOnlyList<float> Logits,
    int? Value,
    bool Practice,
    string Phrase
);
