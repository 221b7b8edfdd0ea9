using System.Runtime;
using EdgeReader.Training.Networks;
using EdgeReader.Training.Transfer;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace EdgeReader.Training.Tests.Transfer;

public class AveragedAdamWTests
{
    private const double Rate = 1e-3;
    private const double Decay = 0.1;

    [Fact]
    public void Step_SomeSteps_MovesWeightsAsTorchsOwnAdamWDoes()
    {
        using EfficientNetLite0 ours = PretrainedBackbone.WithNewClassifier(2);
        using EfficientNetLite0 theirs = PretrainedBackbone.WithNewClassifier(2);
        theirs.Load(ours.State(), includeClassifier: true);
        TransferStrategy.Full.Apply(ours);
        TransferStrategy.Full.Apply(theirs);
        AveragedAdamW optimizer = new(ours, Decay, 0.5);
        var parameters = theirs.named_parameters().ToList();
        using AdamW reference = new(
            [
                new AdamW.ParamGroup(
                    parameters.Where(p => p.parameter.dim() > 1).Select(p => p.parameter),
                    new() { weight_decay = Decay }
                ),
                new AdamW.ParamGroup(
                    parameters.Where(p => p.parameter.dim() <= 1).Select(p => p.parameter),
                    new() { weight_decay = 0 }
                ),
            ],
            lr: Rate
        );
        for (int step = 0; step < 3; step++)
        {
            Backward(ours, step);
            // The very same gradients: where one is next to 0, its sign alone decides a step.
            using var gradients = NewDisposeScope();
            foreach (var (own, (_, other)) in ours.named_parameters().Zip(parameters))
            {
                other.grad = own.parameter.grad!.clone().DetachFromDisposeScope();
            }
            optimizer.Step(_ => Rate);
            WithoutCollecting(() => reference.step());
        }
        var expected = theirs.named_parameters().ToDictionary(p => p.name, p => p.parameter);
        Assert.All(
            ours.named_parameters(),
            p =>
            {
                // The scope holds what comes between: otherwise a collection may free it while it is read.
                using var scope = NewDisposeScope();
                Tensor difference = p.parameter.detach() - expected[p.name].detach();
                Assert.Equal(0, difference.abs().max().item<float>(), 1e-6f);
            }
        );
    }

    // TorchSharp's optimizer makes scalars that nothing holds while they are read.
    private static void WithoutCollecting(Action action)
    {
        bool isQuiet = GC.TryStartNoGCRegion(64 << 20);
        action();
        if (isQuiet && GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
        {
            GC.EndNoGCRegion();
        }
    }

    [Fact]
    public void CopyAverageTo_AfterTwoSteps_GivesHalfTheLastAndAQuarterOfEachBefore()
    {
        using EfficientNetLite0 network = PretrainedBackbone.WithNewClassifier(2);
        TransferStrategy.Full.Apply(network);
        AveragedAdamW optimizer = new(network, Decay, 0.5);
        List<float[]> course = [Bias()];
        for (int step = 0; step < 2; step++)
        {
            Backward(network, step);
            optimizer.Step(_ => Rate);
            course.Add(Bias());
        }
        using EfficientNetLite0 averaged = new(2);
        optimizer.CopyAverageTo(averaged);
        float[] expected =
        [
            .. Enumerable
                .Range(0, 2)
                .Select(i => course[0][i] / 4 + course[1][i] / 4 + course[2][i] / 2),
        ];
        float[] actual = averaged.State()["classifier.bias"].Values;
        Assert.All(expected.Zip(actual), v => Assert.Equal(v.First, v.Second, 1e-6f));

        float[] Bias() => network.State()["classifier.bias"].Values;
    }

    private static void Backward(EfficientNetLite0 network, int seed)
    {
        using var scope = NewDisposeScope();
        using TorchThreads alone = new(1);
        float[] pixels = new float[2 * 3 * 32 * 32];
        Random random = new(seed);
        for (int i = 0; i < pixels.Length; i++)
        {
            pixels[i] = random.NextSingle();
        }
        network.zero_grad();
        Tensor logits = network.call(tensor(pixels, [2, 3, 32, 32]));
        nn.functional.cross_entropy(logits, tensor([0L, 1L])).backward();
    }
}
