using EdgeReader.Recognition.Imaging;
using EdgeReader.Training.Data;
using EdgeReader.Training.Export;
using EdgeReader.Training.Synthesis;
using EdgeReader.Training.Transfer;
using Google.Protobuf;

namespace EdgeReader.Training.Evaluation.HeldOut;

/// <summary>
/// The honest accuracy: each group of origins is judged by a network that learnt from the other
/// groups only, on photographs as they are, never on scenes, in float and in int8 as it would
/// ship, with one look and with two.
/// </summary>
/// <param name="data">The photographs.</param>
/// <param name="input">What the networks want to see.</param>
/// <param name="output">Progress is printed here.</param>
/// <param name="terminal">Whether <paramref name="output"/> is a terminal.</param>
public sealed class HeldOutJudge(
    TrainingData data,
    InputSpecification input,
    TextWriter output,
    bool terminal
)
{
    /// <summary>Judges the photographs of a group; minutes on two cores.</summary>
    /// <param name="group">What the network has not seen.</param>
    /// <param name="network">The network.</param>
    /// <param name="seed">Of the calibration's scenes.</param>
    /// <param name="stopping">Ends it.</param>
    /// <returns>What was said, and the int8 model that said it.</returns>
    public (IReadOnlyList<JudgedPhotograph> Judged, byte[] Model) Judge(
        string group,
        TrainedNetwork network,
        int seed,
        CancellationToken stopping
    )
    {
        NetworkExport export;
        using (PictureLibrary library = data.LibraryWithout(group))
        {
            PreparedScenes scenes = new(library, seed, input);
            export = NetworkExport.Of(network.State, input, scenes.ForCalibration());
        }
        IReadOnlyList<Photograph> photographs = data.HeldOut(group);
        byte[] exact = export.Exact.ToByteArray();
        LookPair[] inFloat = Judge($"Judging {group} in float", exact, photographs, stopping);
        LookPair[] inInt8 = Judge(
            $"Judging {group} in int8",
            export.Rounded,
            photographs,
            stopping
        );
        return (
            [.. photographs.Select((p, i) => new JudgedPhotograph(p.Name, inFloat[i], inInt8[i]))],
            export.Rounded
        );
    }

    private LookPair[] Judge(
        string act,
        byte[] model,
        IReadOnlyList<Photograph> photographs,
        CancellationToken stopping
    ) =>
        new PictureJudge(input, data.Labels.Names.Count, output, terminal).Judge(
            act,
            model,
            photographs.Count,
            i => photographs[i].Load(),
            (network, picture, _) => LookPair.Of(network, data.Labels.Answers, picture),
            stopping
        );
}
