using EdgeReader.Devices.Camera.Capturing;
using OpenCvSharp;

namespace EdgeReader.Devices.Tests.Camera.Support;

/// <summary>Pictures of one grey level each.</summary>
/// <param name="next">The level of the next picture; less than 0 is a damaged one.</param>
internal sealed class DrawnSource(Func<int> next) : IVideoSource
{
    private int _level;

    public bool Grab()
    {
        _level = next();
        return true;
    }

    public bool Retrieve(Mat pixels)
    {
        if (_level < 0)
        {
            return false;
        }
        pixels.Create(240, 320, MatType.CV_8UC3);
        pixels.SetTo(Scalar.All(_level));
        return true;
    }

    public void Dispose() { }
}
