using EdgeReader.Hardware.Figures;
using EdgeReader.Recognition;

namespace EdgeReader.Hardware.Light;

/// <summary>A stage of a mode of libcamera's automatic exposure.</summary>
/// <param name="Mode">The mode's name.</param>
/// <param name="Milliseconds">The exposure is raised to this first.</param>
/// <param name="Gain">And then the gain to this.</param>
public sealed record ExposureStage(string Mode, double Milliseconds, double Gain);

/// <summary>How libcamera divides what is needed into exposure and gain (agc_channel.cpp, divideUpExposure).</summary>
/// <param name="Stages">Rising.</param>
public sealed record ExposureMode(IReadOnlyList<ExposureStage> Stages)
{
    /// <summary>Reads a mode.</summary>
    /// <param name="path">The file of all modes.</param>
    /// <param name="name">Its name.</param>
    /// <exception cref="ReaderException">There is none such, or its stages don't rise.</exception>
    public static ExposureMode Read(string path, string name)
    {
        ExposureStage[] stages =
        [
            .. CsvFile
                .Read<ExposureStage>(path, "table of exposures")
                .Where(stage => stage.Mode == name),
        ];
        bool rises = stages
            .Zip(stages.Skip(1))
            .All(two =>
                two.First.Milliseconds <= two.Second.Milliseconds
                && two.First.Gain <= two.Second.Gain
            );
        return rises && stages is [{ Milliseconds: > 0, Gain: > 0 }, ..]
            ? new(stages)
            : throw new ReaderException($"{path}: the mode '{name}' is missing, or doesn't rise.");
    }

    /// <summary>The most that it has, s.</summary>
    public double Most => Stages[^1].Milliseconds * Stages[^1].Gain / 1000;

    /// <summary>Exposure in ms and gain.</summary>
    /// <param name="needed">Exposure times gain that is needed, s.</param>
    public (double Milliseconds, double Gain) Divide(double needed)
    {
        double wanted = needed * 1000;
        (double exposure, double gain) = (Stages[0].Milliseconds, Stages[0].Gain);
        foreach (ExposureStage stage in Stages)
        {
            if (stage.Milliseconds * gain >= wanted)
            {
                return (Math.Max(Stages[0].Milliseconds, wanted / gain), gain);
            }
            exposure = stage.Milliseconds;
            if (exposure * stage.Gain >= wanted)
            {
                return (exposure, wanted / exposure);
            }
            gain = stage.Gain;
        }
        return (exposure, gain);
    }
}
