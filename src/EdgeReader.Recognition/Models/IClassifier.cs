using EdgeReader.Recognition.Imaging;

namespace EdgeReader.Recognition.Models;

/// <summary>Proposes what a frame shows.</summary>
public interface IClassifier
{
    /// <summary>Classifies one frame, which stays the caller's.</summary>
    Sight Classify(Frame frame);

    /// <summary>
    /// Looks closer at the middle of a frame, where what is held out is as a rule: a note that is
    /// far away is seen better there.
    /// </summary>
    /// <param name="frame">Stays the caller's.</param>
    /// <param name="sight">What <see cref="Classify"/> said of it; its prediction stays.</param>
    Sight LookAfar(Frame frame, Sight sight);
}
