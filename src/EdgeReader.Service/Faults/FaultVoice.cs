using EdgeReader.Recognition;
using EdgeReader.Service.Speech;
using EdgeReader.Service.State;

namespace EdgeReader.Service.Faults;

/// <summary>
/// A voice for the few phrases that tell of a fault. It needs their clips and nothing else: no
/// other clip, no recording and no currency, each of which may be the fault.
/// </summary>
internal static class FaultVoice
{
    // What Examinations.ToStart, Sound and Motor name, and what is said of them.
    private static readonly Phrase[] Phrases =
    [
        Phrase.CannotGoOn,
        Phrase.SettingsDamaged,
        Phrase.DoctorSpeaker,
        Phrase.DoctorMotor,
        Phrase.DoctorButtons,
        Phrase.DoctorCamera,
        Phrase.DoctorClips,
        Phrase.DoctorGauge,
        Phrase.DoctorModel,
        Phrase.Fails,
    ];

    // What most can be asked in, where the chosen language can't be had.
    private static readonly string[] Common = ["en", "hi"];

    /// <summary>Finds the language to speak: the chosen one, or else another that works.</summary>
    /// <param name="speech">Folder of the languages' files.</param>
    /// <param name="clips">Folder of their clips, one folder a language.</param>
    /// <param name="choices">What the owner chose.</param>
    /// <returns>The voice, at the chosen speed and volume; null where no language works.</returns>
    public static Voice? Find(string speech, string clips, OwnersChoices choices)
    {
        foreach (string code in Codes(speech).Prepend(choices.Language).Distinct())
        {
            try
            {
                PhraseBook book = new(PhraseFile.Load(speech, code), Phrases);
                ClipLibrary library = ClipLibrary.Load(clips, book);
                return new(_ => library, () => choices);
            }
            catch (Exception problem)
                when (problem is ReaderException or IOException or UnauthorizedAccessException)
            {
                // The next one may work.
            }
        }
        return null;
    }

    private static IEnumerable<string> Codes(string speech) =>
        Directory.Exists(speech)
            ? Common.Union(PhraseFile.Languages(speech), StringComparer.Ordinal)
            : Common;
}
