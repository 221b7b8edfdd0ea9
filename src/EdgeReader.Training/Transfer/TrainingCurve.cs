namespace EdgeReader.Training.Transfer;

/// <summary>How far a training had come at a time.</summary>
/// <param name="Pictures">Seen until then.</param>
/// <param name="Seconds">Spent until then, over all runs, in training and drawing.</param>
/// <param name="Loss">Average over the steps since the last point; its smoothing included.</param>
/// <param name="Accuracy">Share of held-out pictures right, 0…1; NaN where none was measured.</param>
public sealed record TrainingPoint(int Pictures, double Seconds, double Loss, double Accuracy);

/// <summary>The course of a training: what the report draws.</summary>
public sealed class TrainingCurve
{
    private readonly List<TrainingPoint> _points = [];

    /// <summary>The points, pictures rising.</summary>
    public IReadOnlyList<TrainingPoint> Points => _points;

    /// <summary>Adds a point at the end.</summary>
    public void Add(TrainingPoint point) => _points.Add(point);

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
    }
}
