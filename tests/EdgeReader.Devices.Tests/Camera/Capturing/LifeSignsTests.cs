using System.Runtime.InteropServices;
using EdgeReader.Devices.Camera;
using EdgeReader.Devices.Camera.Capturing;
using FsCheck;
using FsCheck.Fluent;
using OpenCvSharp;

namespace EdgeReader.Devices.Tests.Camera.Capturing;

public class LifeSignsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    [Theory]
    [InlineData(0, CameraTrouble.Black)]
    [InlineData(LifeSigns.Black, CameraTrouble.Black)]
    [InlineData(LifeSigns.Black + 1, CameraTrouble.Frozen)]
    [InlineData(LifeSigns.White - 1, CameraTrouble.Frozen)]
    [InlineData(LifeSigns.White, null)]
    [InlineData(255, null)]
    public void SameBytesForLong_AreTrouble_ByWhatTheyShow(int level, CameraTrouble? trouble)
    {
        LifeSigns signs = new(Patience);
        Assert.All(
            Enumerable.Range(0, 20),
            i => Assert.Null(signs.Judge(Level(level), TimeSpan.FromSeconds(0.1 * i)))
        );
        Assert.Equal(trouble, signs.Judge(Level(level), Patience));
    }

    [Fact]
    public void DarkRoom_HasNoise_AndIsNoTrouble()
    {
        LifeSigns signs = new(Patience);
        Random noise = new(1);
        byte[] dark = new byte[24 * 32 * 3];
        for (int i = 0; i < 100; i++)
        {
            // One grey level, in one place: as little noise as there can be.
            dark[noise.Next(dark.Length)] ^= 1;
            using Mat picture = Mat.FromPixelData(24, 32, MatType.CV_8UC3, dark);
            Assert.Null(signs.Judge(picture, TimeSpan.FromSeconds(i)));
        }
    }

    [Fact]
    public void PictureThatCameTwice_IsNoTrouble_HoweverSlowTheCamera()
    {
        LifeSigns signs = new(Patience);
        Assert.Null(signs.Judge(Level(50), TimeSpan.Zero));
        Assert.Null(signs.Judge(Level(50), TimeSpan.FromSeconds(60)));
        Assert.True(signs.Judge(Level(50), TimeSpan.FromSeconds(61)) is CameraTrouble.Frozen);
    }

    [Fact]
    public void CameraOpenedAnew_HasItsTimeAgain()
    {
        LifeSigns signs = new(Patience);
        Assert.Null(signs.Judge(Level(50), TimeSpan.Zero));
        signs.Restart();
        for (double seconds = 30; seconds < 32; seconds += 0.25)
        {
            Assert.Null(signs.Judge(Level(50), TimeSpan.FromSeconds(seconds)));
            Assert.False(signs.IsNew); // but it has not proved to live either
        }
        Assert.NotNull(signs.Judge(Level(50), TimeSpan.FromSeconds(32)));
    }

    [Fact]
    public void WhateverItShows_ItIsTrouble_OnlyAfterTheSameForLong()
    {
        Prop.ForAll(
                Gen.Zip(Gen.Choose(0, 2), Gen.Choose(1, 900)).ArrayOf().ToArbitrary(),
                shown =>
                {
                    LifeSigns signs = new(Patience);
                    TimeSpan at = TimeSpan.Zero;
                    TimeSpan changed = TimeSpan.Zero;
                    int last = -1;
                    return shown.All(picture =>
                    {
                        (int level, int milliseconds) = picture;
                        at += TimeSpan.FromMilliseconds(milliseconds);
                        changed = level == last ? changed : at;
                        last = level;
                        bool isTrouble = signs.Judge(Level(100 + level), at) is not null;
                        return !isTrouble || at - changed >= Patience;
                    });
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static Mat Level(int level)
    {
        byte[] pixels = new byte[24 * 32 * 3];
        pixels.AsSpan().Fill((byte)level);
        Mat picture = new(24, 32, MatType.CV_8UC3);
        picture.SetArray(MemoryMarshal.Cast<byte, Vec3b>(pixels).ToArray());
        return picture;
    }
}
