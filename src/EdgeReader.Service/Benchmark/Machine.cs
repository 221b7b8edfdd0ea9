using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace EdgeReader.Service.Benchmark;

/// <summary>What a figure was measured on.</summary>
/// <param name="Processor">Its name, for example Cortex-A76.</param>
/// <param name="Architecture">Arm64 or X64.</param>
/// <param name="Cores">How many this process may use.</param>
/// <param name="HasInt8DotProduct">
/// Whether it multiplies and adds four pairs of int8 at once: int8 is slow without.
/// </param>
/// <param name="Board">What the device tree calls the board; null where there is none.</param>
public sealed record Machine(
    string Processor,
    string Architecture,
    int Cores,
    bool HasInt8DotProduct,
    string? Board
)
{
    private static readonly string[] DotProducts = ["asimddp", "avx_vnni", "avx512_vnni"];

    /// <summary>In one sentence.</summary>
    [JsonIgnore]
    public string Sentence =>
        $"{Processor}, {Architecture}, {Cores} {(Cores == 1 ? "core" : "cores")}, "
        + $"{(HasInt8DotProduct ? "with" : "without")} int8 dot products"
        + (Board is null ? "." : $"; {Board}.");

    /// <summary>This one.</summary>
    public static Machine Read() =>
        Of(
            TryRead("/proc/cpuinfo") ?? "",
            TryRead("/proc/device-tree/model"),
            RuntimeInformation.ProcessArchitecture,
            Environment.ProcessorCount
        );

    /// <summary>From what the kernel tells.</summary>
    /// <param name="processors">The text of <c>/proc/cpuinfo</c>.</param>
    /// <param name="board">The text of <c>/proc/device-tree/model</c>, or null.</param>
    /// <param name="architecture">This process's.</param>
    /// <param name="cores">How many.</param>
    internal static Machine Of(
        string processors,
        string? board,
        Architecture architecture,
        int cores
    )
    {
        ILookup<string, string> said = processors
            .Split('\n')
            .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
            .Where(pair => pair.Length == 2)
            .ToLookup(pair => pair[0], pair => pair[1]);
        string[] features =
        [
            .. said["Features"].Concat(said["flags"]).Take(1).SelectMany(f => f.Split(' ')),
        ];
        return new(
            said["model name"].FirstOrDefault() ?? Arm(said),
            architecture.ToString(),
            cores,
            DotProducts.Any(features.Contains),
            board?.TrimEnd('\0', '\n')
        );
    }

    /// <summary>ARM's numbers of its designs: MIDR_EL1 in the cores' reference manuals.</summary>
    private static string Arm(ILookup<string, string> said) =>
        (said["CPU implementer"].FirstOrDefault(), said["CPU part"].FirstOrDefault()) switch
        {
            ("0x41", "0xd03") => "Cortex-A53",
            ("0x41", "0xd08") => "Cortex-A72",
            ("0x41", "0xd0b") => "Cortex-A76",
            ({ } maker, { } part) => $"ARM implementer {maker} part {part}",
            _ => "unknown processor",
        };

    private static string? TryRead(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
