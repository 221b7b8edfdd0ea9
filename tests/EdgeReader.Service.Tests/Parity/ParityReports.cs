using EdgeReader.Service.Benchmark;
using EdgeReader.Service.Parity;

namespace EdgeReader.Service.Tests.Parity;

/// <summary>What a processor might make of pictures.</summary>
internal static class ParityReports
{
    public static ParityReport Of(params PictureAnswer[] pictures) =>
        new(
            new("inr", "ab", 1, "0.1.0", "1.31.1", ".NET", new("A72", "Arm64", 4, false, null)),
            ["ten", "none"],
            pictures
        );

    public static PictureAnswer Ten(string file, float ten = 5, string input = "shown") =>
        new(file, "pixels", input, [ten, -1], 10, false, "INR_10");

    public static PictureAnswer Nothing(string file, string phrase = "reason_noNote") =>
        new(file, "pixels", "shown", [-3, 4], null, false, phrase);
}
