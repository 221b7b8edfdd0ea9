using OpenCvSharp;

namespace EdgeReader.Training.Registration;

/// <summary>Two points, one a picture, that look alike.</summary>
internal readonly record struct PointPair(Point2f From, Point2f To);
