namespace EdgeReader.Training.Transfer;

/// <summary>How far a training had come at a time.</summary>
/// <param name="Pictures">Seen until then.</param>
/// <param name="Seconds">Spent until then, over all runs, in training and drawing.</param>
/// <param name="Loss">Average over the steps since the last point; its smoothing included.</param>
/// <param name="Accuracy">Share of held-out pictures right, 0…1; NaN where none was measured.</param>
public sealed record TrainingPoint(int Pictures, double Seconds, double Loss, double Accuracy);

/// <summary>
/// The course of a training: what the report draws. It is kept with the checkpoint, the stretch
/// since the last point included, so that a training that was killed tells the same course.
/// </summary>
public sealed class TrainingCurve
{
    private readonly List<TrainingPoint> _points = [];
    private double _seconds;
    private double _loss;
    private int _steps;

    /// <summary>The points, pictures rising.</summary>
    public IReadOnlyList<TrainingPoint> Points => _points;

    /// <summary>Adds a point at the end.</summary>
    public void Add(TrainingPoint point) => _points.Add(point);

    /// <summary>A step was made.</summary>
    /// <param name="loss">Of its batch.</param>
    /// <param name="seconds">It took, drawing its pictures included.</param>
    internal void Step(double loss, double seconds)
    {
        _loss += loss;
        _seconds += seconds;
        _steps++;
    }

    /// <summary>Adds a point for the steps since the last one.</summary>
    internal void AddPoint(int pictures, double accuracy)
    {
        double before = _points.Count == 0 ? 0 : _points[^1].Seconds;
        Add(new(pictures, before + _seconds, _loss / _steps, accuracy));
        (_seconds, _loss, _steps) = (0, 0, 0);
    }

    internal void Save(BinaryWriter writer)
    {
        writer.Write(_points.Count);
        foreach (TrainingPoint point in _points)
        {
            writer.Write(point.Pictures);
            writer.Write(point.Seconds);
            writer.Write(point.Loss);
            writer.Write(point.Accuracy);
        }
        writer.Write(_seconds);
        writer.Write(_loss);
        writer.Write(_steps);
    }

    internal void Load(BinaryReader reader)
    {
        _points.Clear();
        for (int i = reader.ReadInt32(); i > 0; i--)
        {
            _points.Add(
                new(
                    reader.ReadInt32(),
                    reader.ReadDouble(),
                    reader.ReadDouble(),
                    reader.ReadDouble()
                )
            );
        }
        (_seconds, _loss, _steps) = (reader.ReadDouble(), reader.ReadDouble(), reader.ReadInt32());
    }
}
