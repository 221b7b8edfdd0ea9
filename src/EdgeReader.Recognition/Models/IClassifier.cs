using EdgeReader.Recognition.Imaging;

namespace EdgeReader.Recognition.Models;

/// <summary>Proposes what a frame shows.</summary>
public interface IClassifier
{
    /// <summary>Classifies one frame, which stays the caller's.</summary>
    Sight Classify(Frame frame);
}
