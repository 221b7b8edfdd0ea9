using EdgeReader.Devices.Haptics;
using EdgeReader.Devices.Speaker;
using EdgeReader.Service.Announcing;
using EdgeReader.Service.Faults;
using EdgeReader.Service.Speech;
using EdgeReader.Service.State;
using EdgeReader.Service.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace EdgeReader.Service.Tests.Faults;

public sealed class FaultTellerTests : IDisposable
{
    private static readonly OwnersChoices English = new();

    private readonly FakeTimeProvider _time = new();
    private readonly StringWriter _errors = new();
    private readonly FaultWitness _witness = new();
    private readonly HapticPlayer _haptics;

    public FaultTellerTests() => _haptics = new(_witness, _time);

    public void Dispose() => _haptics.Dispose();

    [Fact]
    public async Task Sentence_IsHeard_Felt_AndPrinted_AndIsOverBeforeTheNext()
    {
        DateTimeOffset start = _time.GetUtcNow();
        FaultTeller teller = new(Voice(), _witness, _haptics, _errors, _time);
        await TellAsync(teller);
        Assert.True(_time.GetUtcNow() - start > TimeSpan.FromSeconds(3));
        string text = Assert.Single(_witness.Heard);
        Assert.Equal("I can't go on. Switch me off and on again.", text);
        Assert.Contains(text, _errors.ToString());
        Assert.Equal(2, _witness.Pulses);
        Assert.False(_witness.IsOn);
        Assert.True(teller.IsNoticed);
    }

    [Theory]
    [InlineData(true, true, true, true)]
    [InlineData(true, true, false, true)]
    [InlineData(false, true, true, true)]
    [InlineData(true, false, true, true)]
    [InlineData(true, false, false, false)]
    [InlineData(false, true, false, false)]
    public async Task IsNoticed_ByAVoiceThatIsHeard_OrByAMotor(
        bool voice,
        bool speaker,
        bool motor,
        bool isNoticed
    )
    {
        FaultTeller teller = new(
            voice ? Voice() : null,
            speaker ? _witness : null,
            motor ? _haptics : null,
            _errors,
            _time
        );
        await TellAsync(teller);
        Assert.Equal(isNoticed, teller.IsNoticed);
        Assert.NotEmpty(_errors.ToString());
    }

    [Fact]
    public async Task LoudspeakerAndMotorThatFail_AreNotNoticed()
    {
        FaultWitness broken = new() { Fault = "unplugged", MotorFault = new IOException("gone") };
        using HapticPlayer haptics = new(broken, _time);
        FaultTeller teller = new(Voice(), broken, haptics, _errors, _time);
        await TellAsync(teller);
        Assert.False(teller.IsNoticed);
    }

    private static Voice Voice() => FaultVoice.Find(Clips.SpeechFolder, Clips.Folder, English)!;

    private static Task TellAsync(FaultTeller teller) =>
        teller.TellAsync(
            Sentence.Of(Phrase.CannotGoOn),
            ReasonPatterns.Of(Signal.CannotGoOn),
            TestContext.Current.CancellationToken
        );
}
