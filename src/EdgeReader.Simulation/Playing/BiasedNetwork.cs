using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Money;
using OpenCvSharp;

namespace EdgeReader.Simulation.Playing;

/// <summary>A network whose logit of none is shifted, as in the one that ships.</summary>
internal sealed class BiasedNetwork(INetwork network, AnswerSet answers, double bias) : INetwork
{
    public Look Look(Mat bgr)
    {
        Look look = network.Look(bgr);
        EvidenceMap map = look.Evidence;
        int cells = map.Side * map.Side;
        float[] values = new float[map.Labels * cells];
        for (int i = 0; i < values.Length; i++)
        {
            (int label, int cell) = (i / cells, i % cells);
            values[i] = map[label, cell / map.Side, cell % map.Side] + BiasOf(label);
        }
        return new([.. look.Logits.Select((l, label) => l + BiasOf(label))], new(values, map.Side));
    }

    private float BiasOf(int label) => answers.IsNone(label) ? (float)bias : 0;
}
