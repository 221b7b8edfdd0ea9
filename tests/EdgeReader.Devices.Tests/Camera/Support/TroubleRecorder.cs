using EdgeReader.Devices.Camera;

namespace EdgeReader.Devices.Tests.Camera.Support;

/// <summary>Keeps what a camera's observer hears.</summary>
internal sealed class TroubleRecorder : ICameraObserver
{
    private readonly Lock _lock = new();
    private readonly List<(string What, TimeSpan At)> _heard = [];

    /// <summary>All that was heard of trouble, in order.</summary>
    public IReadOnlyList<(string What, TimeSpan At)> Heard
    {
        get
        {
            lock (_lock)
            {
                return [.. _heard.Where(h => h.What != "waited")];
            }
        }
    }

    /// <summary>When it waited.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_lock)
            {
                return [.. _heard.Where(h => h.What == "waited").Select(h => h.At)];
            }
        }
    }

    public void Begun(CameraTrouble trouble, TimeSpan at) => Add($"{trouble}", at);

    public void Ended(CameraTrouble trouble, TimeSpan at) => Add($"no longer {trouble}", at);

    public void Waited(TimeSpan at) => Add("waited", at);

    /// <summary>When such a thing was heard for the so-manieth time; null before that.</summary>
    public TimeSpan? WhenHeard(string what, int times = 1)
    {
        lock (_lock)
        {
            (string, TimeSpan At)[] those = [.. _heard.Where(h => h.What == what)];
            return those.Length >= times ? those[times - 1].At : null;
        }
    }

    private void Add(string what, TimeSpan at)
    {
        lock (_lock)
        {
            _heard.Add((what, at));
        }
    }
}
