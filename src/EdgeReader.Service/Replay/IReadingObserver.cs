using EdgeReader.Recognition.Decisions;

namespace EdgeReader.Service.Replay;

/// <summary>Is told of every frame that was read: a log, a simulated processor.</summary>
public interface IReadingObserver
{
    /// <summary>A frame was read, and is going to be decided on.</summary>
    void Seen(Reading reading);
}
