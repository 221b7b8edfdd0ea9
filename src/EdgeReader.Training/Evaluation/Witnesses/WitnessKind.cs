using EdgeReader.Recognition.Geometry;
using EdgeReader.Training.Landmarks;

namespace EdgeReader.Training.Evaluation.Witnesses;

/// <summary>A row of the witnesses' table: how a picture is looked at, and for what.</summary>
/// <param name="Name">Of the keypoints, in the field's word.</param>
/// <param name="LongSide">Pixels that the long side of a picture is brought to.</param>
/// <param name="Most">Keypoints of a picture, at most.</param>
/// <param name="Detect">Finds them.</param>
/// <param name="Templates">Notes of a face that its landmarks are chosen from, at most.</param>
public sealed record WitnessKind(
    string Name,
    int LongSide,
    int Most,
    KeypointDetector Detect,
    int Templates = LandmarkMaking.UsualMostNotes
)
{
    private static readonly KeypointDetector SiftDetector = Keypoints.Of;

    /// <summary>What ships is among them.</summary>
    public static IReadOnlyList<WitnessKind> All { get; } =
    [
        Sift(400, 500),
        Sift(480, 700),
        Sift(Keypoints.UsualLongSide, Keypoints.UsualMost),
        Sift(640, 1200),
        Sift(Keypoints.UsualLongSide, Keypoints.UsualMost) with
        {
            Templates = 3,
        },
        Sift(Keypoints.UsualLongSide, Keypoints.UsualMost) with
        {
            Templates = 12,
        },
        new("ORB", 640, 1000, BinaryKeypoints.Orb),
        new("ORB", 640, 2000, BinaryKeypoints.Orb),
        new("AKAZE", 512, 700, BinaryKeypoints.Akaze),
        new("AKAZE", 640, 1000, BinaryKeypoints.Akaze),
    ];

    private static WitnessKind Sift(int longSide, int most) =>
        new("SIFT", longSide, most, SiftDetector);
}
