using OpenCvSharp;

namespace EdgeReader.Recognition.Geometry;

/// <summary>A place of a picture that looks like a landmark.</summary>
/// <param name="Keypoint">Its number in the picture.</param>
/// <param name="Landmark">Its number in the face.</param>
/// <param name="Distance">Of the two descriptors, of length 1 each: 0…2.</param>
/// <param name="At">Where in the picture, pixels.</param>
/// <param name="Of">Where on the note, millimetres.</param>
/// <param name="Scale">Pixels of the picture a millimetre, as the pair alone would have it.</param>
/// <param name="Angle">Degrees the note is turned in the picture, as the pair alone would have it.</param>
public readonly record struct LandmarkMatch(
    int Keypoint,
    int Landmark,
    float Distance,
    Point2f At,
    Point2f Of,
    float Scale,
    float Angle
);
