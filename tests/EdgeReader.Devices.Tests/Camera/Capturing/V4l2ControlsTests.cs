using EdgeReader.Devices.Camera;
using EdgeReader.Devices.Camera.Capturing;
using OpenCvSharp;
using Property = OpenCvSharp.VideoCaptureProperties;

namespace EdgeReader.Devices.Tests.Camera.Capturing;

public sealed class V4l2ControlsTests : IDisposable
{
    private readonly Dictionary<Property, double> _has = [];
    private readonly List<Property> _order = [];
    private readonly HashSet<Property> _refuses = [];
    private readonly StringWriter _said = new();
    private readonly Notes _notes;

    public V4l2ControlsTests() => _notes = new(_said);

    public void Dispose() => _said.Dispose();

    [Fact]
    public void ObligingCamera_IsSet_AndNothingIsSaid()
    {
        Apply(
            new()
            {
                Compressed = true,
                Width = 1280,
                Height = 720,
                ExposureMilliseconds = 12.5,
                Focus = 40,
            }
        );
        Assert.Equal(FourCC.MJPG, (int)_has[Property.FourCC]);
        Assert.Equal((1280, 720), (_has[Property.FrameWidth], _has[Property.FrameHeight]));
        // By hand, in units of 100 µs.
        Assert.Equal((1, 125), (_has[Property.AutoExposure], _has[Property.Exposure]));
        Assert.Equal((0, 40), (_has[Property.AutoFocus], _has[Property.Focus]));
        // The kind of picture opens the device anew: whatever came before it would be lost.
        Assert.Equal(Property.FourCC, _order[0]);
        Assert.Empty(_said.ToString());
    }

    [Fact]
    public void NothingAskedFor_IsTheCamerasOwnAutomatic()
    {
        _has[Property.Exposure] = 3; // left over from another program
        Apply(new());
        Assert.Equal((3, 1), (_has[Property.AutoExposure], _has[Property.AutoFocus]));
        Assert.DoesNotContain(Property.Exposure, _order);
        Assert.Empty(_said.ToString());
    }

    [Fact]
    public void CameraWithoutControls_GoesOn_AndSaysSoOnlyOnce()
    {
        _refuses.UnionWith(Enum.GetValues<Property>());
        (_has[Property.FrameWidth], _has[Property.FrameHeight]) = (352, 288);
        CameraOptions options = new()
        {
            Compressed = true,
            ExposureMilliseconds = 20,
            Focus = 40,
        };
        Apply(options);
        Apply(options); // opened again
        string[] said = _said.ToString().Trim().Split('\n');
        Assert.Equal(4, said.Length);
        Assert.Contains("no JPEG", said[0]);
        Assert.Contains("no 640 × 480 pixels: it sends 352 × 288", said[1]);
        Assert.Contains("20 ms", said[2]);
        Assert.Contains("focused at 40", said[3]);
    }

    [Fact]
    public void CameraWithoutAutomatics_NeedNotSayThatItHasNone()
    {
        _refuses.UnionWith([Property.AutoExposure, Property.AutoFocus]);
        Apply(new());
        Assert.Empty(_said.ToString());
    }

    private void Apply(CameraOptions options) => new V4l2Controls(Set, Get, _notes).Apply(options);

    private bool Set(Property property, double value)
    {
        _order.Add(property);
        if (_refuses.Contains(property))
        {
            return false;
        }
        _has[property] = value;
        return true;
    }

    private double Get(Property property) => _has.GetValueOrDefault(property, -1);
}
