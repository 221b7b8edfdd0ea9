using EdgeReader.Recognition.Geometry;
using OpenCvSharp;

namespace EdgeReader.Training.Landmarks;

/// <summary>Finds the keypoints of a picture, as <see cref="Keypoints.Of"/> does.</summary>
/// <param name="picture">8-bit BGR or grey.</param>
/// <param name="longSide">Its long side is brought to so many pixels first.</param>
/// <param name="most">The strongest so many are kept.</param>
public delegate Keypoints KeypointDetector(Mat picture, int longSide, int most);
