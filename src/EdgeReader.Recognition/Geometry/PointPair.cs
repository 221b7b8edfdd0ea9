using OpenCvSharp;

namespace EdgeReader.Recognition.Geometry;

/// <summary>Two points, one a picture, that look alike.</summary>
public readonly record struct PointPair(Point2f From, Point2f To);
