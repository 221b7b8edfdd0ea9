using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Geometry;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Models;

namespace EdgeReader.Simulation.Playing;

/// <summary>
/// Is asked where a witness is, takes as long, and finds nothing: the network alone is believed.
/// </summary>
internal sealed class NoWitness : IWitness
{
    public Confirmation Confirm(Frame frame, Sight network) =>
        new(
            network.Prediction,
            Witness.IsSuperfluous(network.Prediction)
                ? null
                : Verification.Of(network.Prediction.Answers, [])
        );
}
