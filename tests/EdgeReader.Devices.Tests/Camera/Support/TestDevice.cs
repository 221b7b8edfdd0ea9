using EdgeReader.Devices.Camera.Capturing;
using EdgeReader.Recognition;
using OpenCvSharp;

namespace EdgeReader.Devices.Tests.Camera.Support;

/// <summary>
/// A camera device whose cable, pace and faults a test holds in its hand. Where its pictures come
/// from is another source's affair, drawn or real.
/// </summary>
internal sealed class TestDevice(Func<IVideoSource> inner, TimeProvider time) : IDisposable
{
    private readonly object _lock = new();
    private readonly List<Mat> _pictures = [];
    private readonly List<TimeSpan> _openings = [];
    private readonly long _start = time.GetTimestamp();
    private bool _isPlugged = true;
    private bool _isFlowing;
    private bool _asksFirst;
    private int _grants;
    private int _permits;
    private int _hiccups;
    private int _open;
    private int _waiting;

    /// <summary>When it was tried to be opened, in vain too.</summary>
    public IReadOnlyList<TimeSpan> Openings
    {
        get
        {
            lock (_lock)
            {
                return [.. _openings];
            }
        }
    }

    /// <summary>How many readers have it open.</summary>
    public int Open => Volatile.Read(ref _open);

    /// <summary>How many pictures were decoded, and how many of them live on.</summary>
    public (int Decoded, int Alive) Pictures
    {
        get
        {
            lock (_lock)
            {
                return (_pictures.Count, _pictures.Count(p => !p.IsDisposed));
            }
        }
    }

    /// <summary>What the camera calls to open it.</summary>
    public IVideoSource OpenSource()
    {
        lock (_lock)
        {
            _openings.Add(time.GetElapsedTime(_start));
            while (_asksFirst && _grants == 0)
            {
                Monitor.Wait(_lock);
            }
            _grants = Math.Max(0, _grants - 1);
            if (!_isPlugged)
            {
                throw new ReaderException("There is no camera in the test's hand.");
            }
            return new Source(this, inner());
        }
    }

    /// <summary>From now on nobody opens it before he is let.</summary>
    public void AskFirst() => Change(() => _asksFirst = true);

    /// <summary>Lets somebody open it, if it is plugged in.</summary>
    public void LetOpen() => Change(() => _grants++);

    /// <summary>Delivers as fast as it is read from now on.</summary>
    public void Flow() => Change(() => _isFlowing = true);

    /// <summary>Delivers no more from now on.</summary>
    public void Stall() => Change(() => _isFlowing = false);

    /// <summary>Pulls the cable.</summary>
    public void Unplug() => Change(() => _isPlugged = false);

    /// <summary>Fails once, though it is there.</summary>
    public void Hiccup() => Change(() => _hiccups++);

    /// <summary>Puts the cable in again.</summary>
    public void Plug() => Change(() => _isPlugged = true);

    /// <summary>Delivers one picture, and waits until its reader has passed it on.</summary>
    public async Task ShowAsync()
    {
        await Eventually.Is(() => _waiting > 0, "nobody reads the device");
        Change(() => _permits++);
        await Eventually.Is(
            () => _permits == 0 && (_waiting > 0 || Open == 0),
            "the picture is not passed on"
        );
    }

    /// <summary>Delivers one picture, and waits until everybody is done with it.</summary>
    public async Task ShowAndSettleAsync()
    {
        await ShowAsync();
        await Eventually.Is(() => Pictures.Alive == 0, "a picture is not disposed");
    }

    /// <summary>Lets go of whoever hangs.</summary>
    public void Dispose() => Change(() => (_isPlugged, _asksFirst) = (false, false));

    private void Change(Action change)
    {
        lock (_lock)
        {
            change();
            Monitor.PulseAll(_lock);
        }
    }

    private sealed class Source : IVideoSource
    {
        private readonly TestDevice _device;
        private readonly IVideoSource _inner;

        public Source(TestDevice device, IVideoSource inner)
        {
            (_device, _inner) = (device, inner);
            Interlocked.Increment(ref device._open);
        }

        public bool Grab()
        {
            lock (_device._lock)
            {
                _device._waiting++;
                while (_device is { _isPlugged: true, _isFlowing: false, _permits: 0, _hiccups: 0 })
                {
                    Monitor.Wait(_device._lock);
                }
                _device._waiting--;
                if (_device._hiccups > 0)
                {
                    _device._hiccups--;
                    return false;
                }
                _device._permits = Math.Max(0, _device._permits - 1);
                if (!_device._isPlugged)
                {
                    return false;
                }
            }
            return _inner.Grab();
        }

        public bool Retrieve(Mat pixels)
        {
            lock (_device._lock)
            {
                _device._pictures.Add(pixels);
            }
            return _inner.Retrieve(pixels);
        }

        public void Dispose()
        {
            _inner.Dispose();
            Interlocked.Decrement(ref _device._open);
        }
    }
}
