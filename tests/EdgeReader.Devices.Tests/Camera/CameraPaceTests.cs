using EdgeReader.Devices.Camera;
using FsCheck;
using FsCheck.Fluent;

namespace EdgeReader.Devices.Tests.Camera;

public class CameraPaceTests
{
    [Fact]
    public void NewPace_IsTheCamerasOwn() =>
        Assert.Equal(CameraPace.Fastest, new CameraPace().FramesASecond);

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void NoNumberOfFrames_IsRefused(double framesASecond) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new CameraPace().FramesASecond = framesASecond
        );

    [Fact]
    public void Change_IsSignalled_ButOnlyAChange()
    {
        CameraPace pace = new();
        Task change = pace.Changed;
        pace.FramesASecond = CameraPace.Fastest;
        Assert.False(change.IsCompleted);
        pace.FramesASecond = 5;
        Assert.True(change.IsCompleted);
        Assert.False(pace.Changed.IsCompleted);
    }

    [Fact]
    public void Gate_KeepsTheWantedRate_WhateverTheCamerasIs()
    {
        Prop.ForAll(
                Gen.Zip(Gen.Choose(1, 60), Gen.Choose(1, 60)).ToArbitrary(),
                rates =>
                {
                    (int camera, int wanted) = rates;
                    PaceGate gate = new(new CameraPace { FramesASecond = wanted });
                    int through = Enumerable
                        .Range(0, 20 * camera)
                        .Count(i => gate.Wants(TimeSpan.FromSeconds((double)i / camera)));
                    double expected = 20.0 * Math.Min(camera, wanted);
                    // No camera has two frames of which one comes when it is due.
                    return through <= expected + 1 && through >= expected * 0.9 - 1;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Gate_OpensAtOnce_WhenMoreIsWanted()
    {
        CameraPace pace = new() { FramesASecond = 0.001 };
        PaceGate gate = new(pace);
        Assert.True(gate.Wants(TimeSpan.Zero));
        Assert.False(gate.Wants(TimeSpan.FromSeconds(1)));
        pace.FramesASecond = 12;
        Assert.True(gate.Wants(TimeSpan.FromSeconds(1.01)));
    }
}
