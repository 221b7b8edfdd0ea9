using System.Numerics.Tensors;
using EdgeReader.Recognition.Geometry;
using OpenCvSharp;

namespace EdgeReader.Training.Landmarks;

/// <summary>One place of a face as several notes show it.</summary>
/// <param name="numbers">Of a descriptor.</param>
internal sealed class LandmarkCluster(int numbers)
{
    private readonly float[] _sum = new float[numbers];
    private readonly HashSet<int> _notes = [];
    private double _x;
    private double _y;
    private double _logScale;
    private double _sin;
    private double _cos;
    private int _members;

    /// <summary>Where it is on the note, millimetres.</summary>
    public Point2f At => new((float)(_x / _members), (float)(_y / _members));

    /// <summary>Its diameter, millimetres.</summary>
    public float Scale => (float)Math.Exp(_logScale / _members);

    /// <summary>Which way it is turned, degrees, 0…360.</summary>
    public float Angle => (float)((Math.Atan2(_sin, _cos) * 180 / Math.PI + 360) % 360);

    /// <summary>On how many notes it was found.</summary>
    public int Notes => _notes.Count;

    /// <summary>The mean descriptor, of length 1.</summary>
    public float[] Descriptor()
    {
        float[] mean = [.. _sum];
        float length = MathF.Sqrt(TensorPrimitives.SumOfSquares<float>(mean));
        TensorPrimitives.Divide(mean, length, mean);
        return mean;
    }

    /// <summary>How alike a descriptor is, −1…1.</summary>
    public float Likeness(ReadOnlySpan<float> descriptor) =>
        TensorPrimitives.Dot(_sum, descriptor)
        / MathF.Sqrt(TensorPrimitives.SumOfSquares<float>(_sum));

    /// <summary>Whether a note's keypoint has been added already.</summary>
    public bool Has(int note) => _notes.Contains(note);

    /// <summary>Adds a note's keypoint.</summary>
    public void Add(int note, Keypoints keypoints, int point)
    {
        _notes.Add(note);
        _members++;
        _x += keypoints.Points[point].X;
        _y += keypoints.Points[point].Y;
        _logScale += Math.Log(keypoints.Scales[point]);
        (double sin, double cos) = Math.SinCos(keypoints.Angles[point] * Math.PI / 180);
        (_sin, _cos) = (_sin + sin, _cos + cos);
        TensorPrimitives.Add(_sum, keypoints.Descriptor(point), _sum);
    }
}
