using EdgeReader.Recognition;
using EdgeReader.Service.Doctor;
using EdgeReader.Service.Speech;

namespace EdgeReader.Service.Tests.Doctor;

public class ExaminationTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhateverAPartThrows_IsAFinding()
    {
        foreach (
            Exception problem in new Exception[]
            {
                new ReaderException("It is off."),
                new IOException("It is off"),
                new EntryPointNotFoundException("It is off"),
            }
        )
        {
            Examination examination = new(Phrase.DoctorCamera, () => throw problem);
            Assert.Equal(
                new(Phrase.DoctorCamera, Health.Fails, "It is off."),
                await examination.FindAsync(Cancelled)
            );
        }
    }

    [Fact]
    public async Task PartThatHangs_IsAFinding_AfterAWhile()
    {
        using ManualResetEventSlim hanging = new();
        Examination examination = new(
            Phrase.DoctorGauge,
            () =>
            {
                hanging.Wait(Cancelled);
                return (Health.Works, "");
            }
        );
        Finding finding = await examination.FindAsync(TimeSpan.FromMilliseconds(50), Cancelled);
        hanging.Set();
        Assert.Equal(Health.Fails, finding.Health);
        Assert.StartsWith("Gauge: does not work. It hasn't answered", finding.Line);
    }
}
