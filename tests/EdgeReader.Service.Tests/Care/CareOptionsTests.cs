using System.ComponentModel.DataAnnotations;
using EdgeReader.Devices.Power;
using EdgeReader.Service.Care;

namespace EdgeReader.Service.Tests.Care;

public class CareOptionsTests
{
    [Fact]
    public void Defaults_AreInTheirRanges()
    {
        Assert.Empty(Problems(new CareOptions()));
        Assert.Empty(Problems(new PowerOptions()));
    }

    public static TheoryData<CareOptions, string> Contradictions =>
        new()
        {
            {
                new() { VeryLowPercent = 25 },
                "LowPercent must rise"
            },
            {
                new() { EmptyVolts = 3.0, DeadVolts = 3.1 },
                "DoubtVolts must rise"
            },
            {
                new() { CoolCelsius = 81 },
                "TooHotCelsius must rise"
            },
            {
                new() { CameraOffMinutes = 1 },
                "CameraOffMinutes"
            },
            {
                new() { LastingSeconds = 5, ReadEverySeconds = 4 },
                "half of LastingSeconds"
            },
        };

    [Theory]
    [MemberData(nameof(Contradictions), DisableDiscoveryEnumeration = true)]
    public void SettingsThatContradictEachOther_AreRefusedByName(
        CareOptions options,
        string sentence
    ) => Assert.Contains(sentence, Assert.Single(Problems(options)));

    [Fact]
    public void SettingsOutOfRange_AreRefused()
    {
        Assert.NotEmpty(Problems(new CareOptions { ReadEverySeconds = 60 }));
        Assert.NotEmpty(Problems(new PowerOptions { Address = 3 }));
        Assert.NotEmpty(Problems(new PowerOptions { ShuntMilliohms = 0 }));
    }

    private static IEnumerable<string?> Problems(object options)
    {
        List<ValidationResult> results = [];
        Validator.TryValidateObject(options, new(options), results, validateAllProperties: true);
        return results.Select(result => result.ErrorMessage);
    }
}
