using EdgeReader.Recognition;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace EdgeReader.Training.Networks;

/// <summary>
/// EfficientNet-Lite0 in TorchSharp, built from <see cref="Lite0Architecture"/>: prepared
/// pictures [N, 3, H, W] (224 × 224 as trained) → logits [N, labels].
/// Source: Tan and Le 2019 (arXiv:1905.11946), in Google's Lite variant.
/// </summary>
public sealed class EfficientNetLite0 : Module<Tensor, Tensor>
{
    private readonly List<(string Name, Module<Tensor, Tensor> Module)> _layers = [];
    private readonly Linear _classifier;

    /// <summary>Creates the network with random weights, in training mode.</summary>
    /// <param name="labels">Number of logits, at least 1.</param>
    public EfficientNetLite0(int labels)
        : base(nameof(EfficientNetLite0))
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(labels, 1);
        Labels = labels;
        const int stem = Lite0Architecture.StemChannels;
        AddLayer("stem", new ConvolutionUnit(3, stem, 3, stride: 2, groups: 1, linear: false));
        ModuleList<InvertedResidual> blocks = new([
            .. Lite0Architecture.Blocks.Select(b => new InvertedResidual(b)),
        ]);
        register_module("blocks", blocks);
        for (int i = 0; i < blocks.Count; i++)
        {
            _layers.Add(($"blocks.{i}", blocks[i]));
        }
        int last = Lite0Architecture.Blocks[^1].Output;
        const int head = Lite0Architecture.HeadChannels;
        AddLayer("head", new ConvolutionUnit(last, head, 1, stride: 1, groups: 1, linear: false));
        _classifier = Linear(head, labels);
        register_module("classifier", _classifier);
    }

    /// <summary>Number of logits.</summary>
    public int Labels { get; }

    /// <summary>The 18 layers in order: stem, blocks.0 … blocks.15, head.</summary>
    public IReadOnlyList<string> Layers => [.. _layers.Select(l => l.Name)];

    /// <summary>
    /// Runs the layers from <paramref name="start"/> up to, not including,
    /// <paramref name="stop"/>. What comes out before the first trained layer can be kept and
    /// fed in again later.
    /// </summary>
    /// <param name="x">What layer <paramref name="start"/> takes: [N, channels, H, W].</param>
    /// <param name="start">0…18, an index of <see cref="Layers"/>.</param>
    /// <param name="stop">start…18.</param>
    /// <returns>A tensor of the caller's; <paramref name="x"/> itself when no layer is run.</returns>
    public Tensor RunLayers(Tensor x, int start, int stop)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(stop, start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(stop, _layers.Count);
        if (start == stop)
        {
            return x;
        }
        using var scope = NewDisposeScope();
        Tensor y = x;
        for (int i = start; i < stop; i++)
        {
            Tensor next = _layers[i].Module.call(y);
            if (i > start)
            {
                // Autograd keeps what it needs itself; without it, memory stays that of two layers.
                y.Dispose();
            }
            y = next;
        }
        return y.MoveToOuterDisposeScope();
    }

    /// <summary>Puts the first layers into evaluation mode: their batch norms learn nothing.</summary>
    /// <param name="layers">How many, 0…18.</param>
    public void Freeze(int layers)
    {
        foreach ((_, Module<Tensor, Tensor> module) in _layers.Take(layers))
        {
            module.eval();
        }
    }

    /// <summary>
    /// The same values with the channels last in memory; every layer keeps to that. oneDNN then
    /// needs no reordering: a training step measured 1.3 (160²) to 2 times (224²) as fast.
    /// </summary>
    public static Tensor ChannelsLast(Tensor x) =>
        x.permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2);

    /// <summary>Average-pooled features [N, 1280] of prepared pictures [N, 3, H, W].</summary>
    public Tensor Features(Tensor x)
    {
        using Tensor y = RunLayers(x, 0, _layers.Count);
        return y.mean([2, 3]);
    }

    /// <summary>Logits [N, labels] of features [N, 1280].</summary>
    public Tensor Classify(Tensor features) => _classifier.call(features);

    /// <inheritdoc/>
    public override Tensor forward(Tensor x)
    {
        using Tensor features = Features(x);
        return Classify(features);
    }

    /// <summary>Weights and running statistics, named as in models/base (a copy).</summary>
    public IReadOnlyDictionary<string, NamedTensor> State()
    {
        Dictionary<string, NamedTensor> state = [];
        foreach ((string name, Tensor tensor) in Weights())
        {
            using Tensor plain = tensor.detach().cpu().contiguous();
            state.Add(name, new(name, plain.shape, [.. plain.data<float>()]));
        }
        return state;
    }

    /// <summary>Takes over weights and running statistics.</summary>
    /// <param name="tensors">Named and shaped as <see cref="State"/>; others are ignored.</param>
    /// <param name="includeClassifier">False to keep the present classifier.</param>
    /// <exception cref="ReaderException">One is missing or has another shape.</exception>
    public void Load(IReadOnlyDictionary<string, NamedTensor> tensors, bool includeClassifier)
    {
        using var noGradient = no_grad();
        foreach ((string name, Tensor target) in Weights())
        {
            if (!includeClassifier && name.StartsWith("classifier.", StringComparison.Ordinal))
            {
                continue;
            }
            if (!tensors.TryGetValue(name, out NamedTensor? given))
            {
                throw new ReaderException(
                    $"The weights lack {name}: they are of another network than EfficientNet-Lite0."
                );
            }
            if (!given.Shape.AsSpan().SequenceEqual(target.shape))
            {
                throw new ReaderException(
                    $"The weights of {name} are [{string.Join(", ", given.Shape)}] where the "
                        + $"network has [{string.Join(", ", target.shape)}]: take weights of "
                        + "EfficientNet-Lite0 with the same labels."
                );
            }
            using Tensor source = tensor(given.Values, given.Shape);
            target.copy_(source);
        }
    }

    /// <summary>Weights and running statistics themselves, by name, in a fixed order.</summary>
    internal IEnumerable<(string Name, Tensor Tensor)> Weights() =>
        named_parameters()
            .Select(p => (p.name, (Tensor)p.parameter))
            .Concat(named_buffers().Where(b => !b.name.EndsWith("num_batches_tracked")));

    private void AddLayer(string name, Module<Tensor, Tensor> module)
    {
        register_module(name, module);
        _layers.Add((name, module));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach ((_, Module<Tensor, Tensor> module) in _layers)
            {
                module.Dispose();
            }
            _classifier.Dispose();
        }
        base.Dispose(disposing);
    }
}
