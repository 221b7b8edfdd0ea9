using EdgeReader.Devices.Speaker;
using EdgeReader.Service.State;

namespace EdgeReader.Service.Speech;

/// <summary>
/// Sentences as the owner wants to hear them: in the chosen language, at the chosen speed and
/// volume. Safe to call from several threads.
/// </summary>
/// <param name="load">Reads the clips of a language; called when it is first spoken.</param>
/// <param name="choices">What the owner chose.</param>
public sealed class Voice(Func<string, ClipLibrary> load, Func<OwnersChoices> choices)
{
    private readonly Lock _lock = new();
    private (string Language, int SpeedPercent)? _like;
    private ClipLibrary? _read;
    private ClipLibrary? _spoken;

    /// <summary>One clip of a sentence.</summary>
    /// <exception cref="EdgeReader.Recognition.ReaderException">
    /// The language's clips don't fit.
    /// </exception>
    public Clip Of(Sentence sentence)
    {
        OwnersChoices wanted = choices();
        lock (_lock)
        {
            if (_read is null || _like?.Language != wanted.Language)
            {
                _read = load(wanted.Language);
                _like = null;
            }
            if (_spoken is null || _like?.SpeedPercent != wanted.SpeedPercent)
            {
                _spoken = _read.At(wanted.SpeedPercent / 100.0);
            }
            _like = (wanted.Language, wanted.SpeedPercent);
            return _spoken.Join(sentence).AtVolume(wanted.Volume);
        }
    }
}
