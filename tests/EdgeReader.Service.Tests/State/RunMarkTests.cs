using EdgeReader.Service.Hosting;
using EdgeReader.Service.State;

namespace EdgeReader.Service.Tests.State;

public sealed class RunMarkTests : IDisposable
{
    private const string Boot = "0f5d2a4e-6b7c-4d1e-9f00-3a2b1c0d9e8f";
    private const string NextBoot = "7c1e9f00-6b7c-4d1e-9f00-3a2b1c0d9e8f";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void FirstRun_FollowsNoFailure() => Assert.False(Run(Boot, new()));

    [Fact]
    public void RunThatEndedAsAsked_IsNoFailure()
    {
        Run(Boot, new());
        Assert.False(Run(Boot, new()));
    }

    [Fact]
    public void RunThatFailed_IsKnownToTheNext_AndToNoOther()
    {
        Run(Boot, new() { Failure = new IOException("no frames") });
        Assert.True(Run(Boot, new()));
        Assert.False(Run(Boot, new()));
    }

    [Fact]
    public void KilledRun_IsKnownToTheNext()
    {
        Kill(Boot);
        Assert.True(Run(Boot, new()));
    }

    [Fact]
    public void PowerCut_IsNoFailure()
    {
        Kill(Boot);
        Assert.False(Run(NextBoot, new()));
    }

    [Fact]
    public void BootThatCannotBeKnown_IsNoFailure()
    {
        Kill("");
        Assert.False(Run("", new()));
    }

    [Fact]
    public void RunThatNeverBegan_LeavesTheMarkOfTheOneBefore()
    {
        Kill(Boot);
        using (StateFolder folder = StateFolder.Open(_folder.FullName))
        {
            new RunMark(folder, new(), Boot).Dispose();
        }
        Assert.True(Run(Boot, new()));
    }

    [Fact]
    public void SecondReader_DoesNotTakeTheFirstForAFailure()
    {
        using StateFolder first = StateFolder.Open(_folder.FullName);
        new RunMark(first, new(), Boot).Begin();
        Assert.False(Run(Boot, new()));
    }

    [Fact]
    public void TheKernelTellsTheBoot() =>
        Assert.Equal(OperatingSystem.IsLinux(), Guid.TryParse(RunMark.Boot(), out _));

    /// <summary>One run, to its end; whether the one before had failed.</summary>
    private bool Run(string boot, Outcome outcome)
    {
        using StateFolder folder = StateFolder.Open(_folder.FullName);
        using RunMark mark = new(folder, outcome, boot);
        mark.Begin();
        return mark.IsAfterFailure;
    }

    private void Kill(string boot)
    {
        using StateFolder folder = StateFolder.Open(_folder.FullName);
        new RunMark(folder, new(), boot).Begin();
    }
}
