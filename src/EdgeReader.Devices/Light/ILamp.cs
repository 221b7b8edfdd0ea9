namespace EdgeReader.Devices.Light;

/// <summary>
/// A lamp beside the camera, that lights what is held before it. Disposing it turns it off. A driver
/// throws what its line throws (<see cref="IOException"/> as a rule).
/// </summary>
public interface ILamp : IDisposable
{
    /// <summary>How bright it is, 0, off, to 1.</summary>
    double Level { get; }

    /// <summary>Sets how bright it is; setting what already is does nothing.</summary>
    /// <param name="level">0 to 1.</param>
    void Set(double level);
}
