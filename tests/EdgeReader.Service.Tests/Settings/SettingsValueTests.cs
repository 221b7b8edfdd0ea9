using System.ComponentModel;
using EdgeReader.Devices.Buttons;
using EdgeReader.Devices.Power;
using EdgeReader.Service.Settings;
using FsCheck;
using FsCheck.Fluent;

namespace EdgeReader.Service.Tests.Settings;

/// <summary>Values are those that .NET's own converters find, which a native program lacks.</summary>
public class SettingsValueTests
{
    private static readonly Type[] Types =
    [
        typeof(string),
        typeof(bool),
        typeof(int),
        typeof(int?),
        typeof(double),
        typeof(double?),
        typeof(LinePull),
        typeof(CellKind),
    ];

    public static TheoryData<string> Texts =>
        [
            "",
            " ",
            "true",
            " False ",
            "7",
            "-7",
            "+7",
            "0x36",
            "#36",
            " 12 ",
            "1,000",
            "2.5",
            "2,5",
            "1e3",
            "1e999",
            "NaN",
            "99999999999",
            "99999999999999999999",
            "Up",
            "dOWN",
            "None,Up",
            "Sideways",
            "pouch",
        ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_StandsForWhatConvertersFind(string text) => AssertSame(text);

    [Fact]
    public void AnyText_StandsForWhatConvertersFind() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => AssertSame(text ?? ""))
            .QuickCheckThrowOnFailure();

    // Converters sum up what stands between commas, numbers too: no setting is meant so.
    private static void AssertSame(string text) =>
        Assert.All(
            Types.Where(type => !(type.IsEnum && text.Contains(','))),
            type => Assert.Equal(Converted(type, text), Parsed(type, text))
        );

    private static object? Parsed(Type type, string text)
    {
        try
        {
            return SettingsValue.Parse(type, text);
        }
        catch (FormatException)
        {
            return "none";
        }
    }

    private static object? Converted(Type type, string text)
    {
        try
        {
            return TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text);
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException)
        {
            return "none";
        }
    }
}
