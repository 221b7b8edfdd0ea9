using System.Text;
using EdgeReader.Service.State;
using FsCheck;
using FsCheck.Fluent;

namespace EdgeReader.Service.Tests.State;

public class OwnersChoicesFileTests
{
    private const string File = "/state/choices.json";

    private readonly OwnersChoices _factory = new() { Language = "hi", Volume = 5 };
    private SimulatedDisk _disk = new();

    [Fact]
    public void FirstStart_IsAsFromTheFactory()
    {
        OwnersChoicesFile file = Open();
        Assert.Equal(_factory, file.Choices);
        Assert.False(file.WereDamaged);
        Assert.Null(file.NotKept);
    }

    [Fact]
    public void EveryChoice_IsKept()
    {
        OwnersChoices chosen = new()
        {
            Language = "en",
            Volume = 10,
            SpeedPercent = 150,
            Output = AnswerOutput.Vibration,
            IsCounting = true,
            IsWelcomeHeard = true,
        };
        Open().Change(_ => chosen);
        Assert.Equal(chosen, Open().Choices);
    }

    [Fact]
    public void WhatWasNeverChosen_FollowsTheSettings()
    {
        Open().Change(c => c with { Output = AnswerOutput.Speech });
        Assert.Equal("{\n  \"output\": \"speech\"\n}", Content());
        OwnersChoicesFile file = Open(_factory with { Volume = 9 });
        Assert.Equal((9, AnswerOutput.Speech), (file.Choices.Volume, file.Choices.Output));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("[7]")]
    [InlineData("""{ "volume": 0 }""")]
    [InlineData("""{ "volume": 11 }""")]
    [InlineData("""{ "volume": "7" }""")]
    [InlineData("""{ "volume": 99999999999 }""")]
    [InlineData("""{ "speedPercent": 201 }""")]
    [InlineData("""{ "output": "smell" }""")]
    [InlineData("""{ "output": 1 }""")]
    [InlineData("""{ "language": "ta" }""")]
    [InlineData("""{ "language": "../en" }""")]
    [InlineData("\0\0\0\0")]
    public void DamagedOrOutOfRange_TheFactorysHold_AndItIsPutAside(string content)
    {
        _disk.Damage(File, Encoding.UTF8.GetBytes(content));
        OwnersChoicesFile file = Open();
        Assert.True(file.WereDamaged);
        Assert.Equal(_factory, file.Choices);
        Assert.Equal(
            content,
            Encoding.UTF8.GetString(_disk.Read("/state/choices.damaged.json", 1000)!)
        );
        file.Change(c => c with { Volume = 3 });
        Assert.Equal(3, Open().Choices.Volume);
        Assert.False(Open().WereDamaged);
    }

    [Fact]
    public void ChoiceOfALaterVersion_IsPassedOver()
    {
        _disk.Damage(File, """{ "volume": 2, "colour": "red" }"""u8.ToArray());
        Assert.Equal(2, Open().Choices.Volume);
    }

    [Fact]
    public void FileTooLong_IsDamaged()
    {
        _disk.Damage(File, [.. Encoding.UTF8.GetBytes("""{ "volume": 2 }""".PadRight(5000))]);
        Assert.True(Open().WereDamaged);
    }

    [Fact]
    public void AnyBytes_AreTakenOrPutAside() =>
        Prop.ForAll(
                Gen.OneOf(
                        ArbMap.Default.GeneratorFor<byte[]>(),
                        ArbMap
                            .Default.GeneratorFor<string>()
                            .Where(s => s is not null)
                            .Select(s => Encoding.UTF8.GetBytes($$"""{ "language": "{{s}}" }"""))
                    )
                    .ToArbitrary(),
                bytes =>
                {
                    _disk.Damage(File, bytes);
                    return Open().Choices == _factory;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void OutOfRange_IsRefused_AndNothingChanges()
    {
        OwnersChoicesFile file = Open();
        Assert.Throws<ArgumentException>(() => file.Change(c => c with { Volume = 11 }));
        Assert.Equal(_factory, file.Choices);
        Assert.Null(_disk.Read(File, 1));
    }

    [Fact]
    public void DiskIsFull_TheChoiceHolds_AndIsSaidNotToBeKept()
    {
        OwnersChoicesFile file = Open();
        _disk.Fault = o => o == "Write" ? new IOException("No space left on device") : null;
        file.Change(c => c with { Volume = 1 });
        Assert.Equal(1, file.Choices.Volume);
        Assert.Contains("make room", file.NotKept);
        _disk.Fault = _ => null;
        file.Change(c => c with { SpeedPercent = 90 });
        Assert.Null(file.NotKept);
        Assert.Equal((1, 90), (Open().Choices.Volume, Open().Choices.SpeedPercent));
    }

    private string Content() => Encoding.UTF8.GetString(_disk.Read(File, 1000)!);

    private OwnersChoicesFile Open(OwnersChoices? factory = null)
    {
        _disk = _disk.AfterKill();
        return OwnersChoicesFile.Open(
            StateFolder.Open(_disk, "/state"),
            factory ?? _factory,
            ["en", "hi"]
        );
    }
}
