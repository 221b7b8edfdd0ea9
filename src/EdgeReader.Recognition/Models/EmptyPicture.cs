using EdgeReader.Recognition.Imaging;
using OpenCvSharp;

namespace EdgeReader.Recognition.Models;

/// <summary>The shortest trial of a network: a picture in which there is nothing.</summary>
public static class EmptyPicture
{
    /// <summary>Shows it to a classifier, which must not see a note.</summary>
    /// <param name="classifier">Answers once.</param>
    /// <param name="id">What messages call its bundle.</param>
    /// <exception cref="ReaderException">It sees one, or doesn't run.</exception>
    public static void DemandSeesNothing(this IClassifier classifier, string id)
    {
        using Frame frame = new(new(480, 640, MatType.CV_8UC3, Scalar.All(128)), TimeSpan.Zero);
        if (classifier.Classify(frame).Prediction.None <= 0.5)
        {
            throw new ReaderException(
                $"{id} sees a note in an empty picture: this processor runs it wrongly, or it is "
                    + "another network's. Install the bundle again."
            );
        }
    }
}
