using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Decisions.Guidance;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Tests.Support;

namespace EdgeReader.Recognition.Tests.Decisions;

/// <summary>A vote, and things shown to it one after the other.</summary>
public abstract class VoteStory
{
    protected static readonly FrameQuality Lit = new(120);
    protected static readonly FrameQuality Dark = new(5);

    protected SequentialVote Vote { get; } =
        new(
            new(),
            new(new() { WrongInThousand = 100, WrongPracticeInThousand = 200 }, []),
            Rupees.Answers
        );

    protected double Seconds { get; set; }

    protected double Interval { get; set; } = 0.08;

    protected string[] Show(
        Prediction prediction,
        double seconds,
        FrameQuality? quality = null,
        double alikeness = 0.5,
        NotePlace? place = null,
        bool isAfar = false
    )
    {
        List<string> said = [];
        for (double end = Seconds + seconds - 1e-9; Seconds < end; Seconds += Interval)
        {
            TimeSpan at = TimeSpan.FromSeconds(Seconds);
            Evidence frame = new(at, quality ?? Lit, alikeness, prediction, null, place, isAfar);
            if (Vote.Add(frame) is Decision.Say say)
            {
                said.Add(say.Answer.Key);
            }
        }
        return [.. said];
    }
}
