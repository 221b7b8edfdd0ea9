using EdgeReader.Devices.Speaker.Alsa;

namespace EdgeReader.Devices.Tests.Speaker.Alsa;

public class SoundPriorityTests
{
    [Fact]
    public void Thread_IsRaised_WhereThatIsPermitted_AndNoOther()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Priorities of threads are Linux's.");
        int others = NiceOfThisThread();
        (bool isRaised, int nice) = (false, 0);
        Thread thread = new(() =>
        {
            isRaised = SoundPriority.TryRaise();
            nice = NiceOfThisThread();
        });
        thread.Start();
        thread.Join();
        Assert.Equal(isRaised ? SoundPriority.Nice : others, nice);
        Assert.Equal(others, NiceOfThisThread());
        // Root may: where that is who runs this, it was raised.
        Assert.True(isRaised || Environment.UserName != "root");
    }

    // Field 19 of proc_pid_stat(5); the second one, in brackets, may have spaces.
    private static int NiceOfThisThread()
    {
        string stat = File.ReadAllText("/proc/thread-self/stat");
        return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[19 - 3]);
    }
}
