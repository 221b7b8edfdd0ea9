using EdgeReader.Devices.Speaker;
using EdgeReader.Recognition;
using FsCheck;
using FsCheck.Fluent;

namespace EdgeReader.Devices.Tests.Speaker;

public sealed class WavFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");

    private string File => Path.Combine(_folder.FullName, "clip.wav");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        Prop.ForAll(
                Gen.Choose(short.MinValue, short.MaxValue)
                    .Select(i => (short)i)
                    .ArrayOf()
                    .ToArbitrary(),
                samples =>
                {
                    WavFile.Write(File, samples);
                    return WavFile.Read(File).SequenceEqual(samples);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Read_FileCutAnywhere_IsRefusedWithASentence()
    {
        WavFile.Write(File, Enumerable.Range(0, 200).Select(i => (short)i).ToArray());
        byte[] whole = System.IO.File.ReadAllBytes(File);
        for (int length = 0; length < whole.Length; length += 7)
        {
            System.IO.File.WriteAllBytes(File, whole[..length]);
            Assert.Throws<ReaderException>(() => WavFile.Read(File));
        }
    }

    [Fact]
    public void Read_RandomBytesAfterAGoodStart_NeverThrowsAnythingElse()
    {
        byte[] header = WavFile.Header(1000);
        Prop.ForAll(
                Gen.Zip(Gen.Choose(0, 43), Gen.Choose(0, 255)).ArrayOf().ToArbitrary(),
                changes =>
                {
                    byte[] bytes = [.. header, .. new byte[500]];
                    foreach ((int at, int value) in changes)
                    {
                        bytes[at] = (byte)value;
                    }
                    System.IO.File.WriteAllBytes(File, bytes);
                    try
                    {
                        WavFile.Read(File);
                    }
                    catch (ReaderException)
                    {
                        // Refused with a sentence.
                    }
                    return true;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Read_MissingFile_SaysWhatToDo()
    {
        var problem = Assert.Throws<ReaderException>(() => WavFile.Read(File));
        Assert.Contains("render", problem.Message);
    }
}
