using EdgeReader.Recognition;
using static System.FormattableString;

namespace EdgeReader.Service.Parity;

/// <summary>What two processors make of the same pictures, step by step.</summary>
public sealed class ParityComparison
{
    private readonly ParityReport _one;
    private readonly ParityReport _other;
    private readonly (PictureAnswer One, PictureAnswer Other)[] _pairs;

    /// <summary>Puts two reports beside each other.</summary>
    /// <exception cref="ReaderException">They are of other pictures or other models.</exception>
    public ParityComparison(ParityReport one, ParityReport other)
    {
        if (
            one.On.ModelSha256 != other.On.ModelSha256
            || !one.Labels.SequenceEqual(other.Labels)
            || one.Pictures.Count == 0
            || !one.Pictures.Select(p => p.File).SequenceEqual(other.Pictures.Select(p => p.File))
        )
        {
            throw new ReaderException(
                "These are answers to other pictures, or of other models: have both read the same "
                    + "folder with the same bundle."
            );
        }
        (_one, _other) = (one, other);
        _pairs = [.. one.Pictures.Zip(other.Pictures)];
    }

    /// <summary>Pictures that both have decoded to the same bytes.</summary>
    public int SamePixels => _pairs.Count(p => p.One.PixelsSha256 == p.Other.PixelsSha256);

    /// <summary>Pictures of which both have shown the network the same bytes.</summary>
    public int SameInputs => _pairs.Count(HasSameInput);

    /// <summary>All logits of all pictures.</summary>
    public int Logits => _pairs.Sum(p => p.One.Logits.Count);

    /// <summary>Those that are the same, bit for bit.</summary>
    public int SameLogits => _pairs.Sum(CountSame);

    /// <summary>Those that differ though the network was shown the same.</summary>
    public int LogitsTheNetworkChanged =>
        _pairs.Where(HasSameInput).Sum(p => p.One.Logits.Count - CountSame(p));

    /// <summary>The most by which a logit differs, and where.</summary>
    public (double By, string File, string Label) Greatest =>
        _pairs
            .SelectMany(p =>
                p.One.Logits.Zip(p.Other.Logits, _one.Labels)
                    .Select(l => (Math.Abs((double)l.First - l.Second), p.One.File, Label: l.Third))
            )
            .MaxBy(d => d.Item1);

    /// <summary>Pictures of which another value is announced, or one by one alone.</summary>
    public IEnumerable<(PictureAnswer One, PictureAnswer Other)> OtherValues =>
        _pairs.Where(p => (p.One.Value, p.One.Practice) != (p.Other.Value, p.Other.Practice));

    /// <summary>Pictures of which both announce no value, but not for the same reason.</summary>
    public int OtherReasons =>
        _pairs.Count(p =>
            p.One.Value is null && p.Other.Value is null && p.One.Phrase != p.Other.Phrase
        );

    /// <summary>Pictures of which both announce the same value.</summary>
    public int SameValues =>
        _pairs.Count(p => p.One.Value is not null)
        - OtherValues.Count(p => p.One.Value is not null);

    /// <summary>In lines that can be read aloud.</summary>
    public IEnumerable<string> Lines()
    {
        (double by, string file, string label) = Greatest;
        return
        [
            $"One: ONNX Runtime {_one.On.OnnxRuntime}, {_one.On.Machine.Sentence}",
            $"Other: ONNX Runtime {_other.On.OnnxRuntime}, {_other.On.Machine.Sentence}",
            $"{_pairs.Length} pictures; decoded alike: {SamePixels}; "
                + $"shown to the network alike: {SameInputs}",
            $"{Logits} logits; the same bit for bit: {SameLogits}; "
                + $"others from the same input: {LogitsTheNetworkChanged}",
            by == 0
                ? "Greatest difference of a logit: 0"
                : Invariant($"Greatest difference of a logit: {by:0.000000}, {label} in {file}"),
            .. OtherValues.Select(p =>
                $"{p.One.File}: one would say {p.One.Phrase}, the other {p.Other.Phrase}"
            ),
            $"Announced values: {SameValues} the same, {OtherValues.Count()} differ; "
                + $"reasons: {OtherReasons} differ",
        ];
    }

    private static bool HasSameInput((PictureAnswer One, PictureAnswer Other) pair) =>
        pair.One.InputSha256 == pair.Other.InputSha256;

    private static int CountSame((PictureAnswer One, PictureAnswer Other) pair) =>
        pair.One.Logits.Zip(pair.Other.Logits).Count(l => SameBits(l.First, l.Second));

    private static bool SameBits(float one, float other) =>
        BitConverter.SingleToInt32Bits(one) == BitConverter.SingleToInt32Bits(other);
}
