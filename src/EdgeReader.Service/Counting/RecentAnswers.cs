using EdgeReader.Recognition.Money;

namespace EdgeReader.Service.Counting;

/// <summary>
/// The last answers, money and practice cards, whether counted or not; forgotten when the reader
/// ends. Safe to use from several threads.
/// </summary>
public sealed class RecentAnswers
{
    /// <summary>How many are remembered.</summary>
    public const int Most = 5;

    private readonly Lock _lock = new();
    private Answer[] _answers = [];

    /// <summary>The newest first; at most <see cref="Most"/>. Does not change any more.</summary>
    public IReadOnlyList<Answer> NewestFirst
    {
        get
        {
            lock (_lock)
            {
                return _answers;
            }
        }
    }

    /// <summary>Remembers an answer, and forgets the oldest if there are too many.</summary>
    public void Add(Answer answer)
    {
        lock (_lock)
        {
            _answers = [answer, .. _answers.Take(Most - 1)];
        }
    }
}
