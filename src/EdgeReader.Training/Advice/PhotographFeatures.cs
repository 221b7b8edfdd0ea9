using System.Security.Cryptography;
using System.Text;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Training.Classifiers;
using EdgeReader.Training.Data;
using EdgeReader.Training.Networks;
using EdgeReader.Training.Transfer;

namespace EdgeReader.Training.Advice;

/// <summary>What ImageNet's base sees in photographs: its pooled features.</summary>
public sealed class PhotographFeatures
{
    /// <summary>Keeps the features, in the cache's folder.</summary>
    public const string CacheFile = "base-features.bin";

    private readonly float[] _features;
    private readonly int _dimension;
    private readonly Dictionary<string, int> _rows;

    /// <summary>Takes features that are known already.</summary>
    /// <param name="photographs">Each with a name of its own.</param>
    /// <param name="features">Row-major [photographs, dimension].</param>
    public PhotographFeatures(IReadOnlyList<Photograph> photographs, float[] features)
    {
        _features = features;
        _dimension = features.Length / photographs.Count;
        _rows = photographs.Index().ToDictionary(p => p.Item.Name, p => p.Index);
    }

    /// <summary>Computes those of notes, once: a minute or two for 3,000 on two cores.</summary>
    /// <param name="photographs">Those of notes are taken.</param>
    /// <param name="cacheFolder">Keeps them.</param>
    /// <param name="output">Progress is printed here.</param>
    /// <param name="terminal">Whether <paramref name="output"/> is a terminal.</param>
    /// <param name="stopping">Ends it; what is computed is kept.</param>
    /// <exception cref="Recognition.ReaderException">
    /// A photograph is gone, or the cache can't be written.
    /// </exception>
    public static PhotographFeatures Extract(
        IReadOnlyList<Photograph> photographs,
        string cacheFolder,
        TextWriter output,
        bool terminal,
        CancellationToken stopping
    )
    {
        Photograph[] notes = [.. photographs.Where(p => p.IsNote)];
        using FeatureFile file = FeatureFile.Open(
            Path.Combine(cacheFolder, CacheFile),
            KeyOf(notes),
            FeatureExtractor.Dimension,
            FeatureExtractor.BatchSize
        );
        if (file.Count < notes.Length)
        {
            using EfficientNetLite0 network = TransferStrategy.Frozen.NewNetwork(labels: 1);
            FeatureExtractor extractor = new(
                network,
                TransferStrategy.Frozen,
                number => notes[number].Load()
            );
            ProgressLine progress = new(
                "Features",
                "photographs",
                notes.Length,
                file.Count,
                output,
                terminal,
                TimeProvider.System
            );
            extractor.Complete(notes.Length, file, progress, stopping);
        }
        return new(notes, file.ReadAll());
    }

    /// <summary>The features of some of the photographs, in their order, each weighing 1.</summary>
    public LabelledFeatures Of(IReadOnlyList<Photograph> photographs)
    {
        float[] features = new float[photographs.Count * _dimension];
        foreach ((int row, Photograph photograph) in photographs.Index())
        {
            _features
                .AsSpan(_rows[photograph.Name] * _dimension, _dimension)
                .CopyTo(features.AsSpan(row * _dimension));
        }
        return new(
            features,
            _dimension,
            [.. photographs.Select(p => p.Label)],
            [.. photographs.Select(_ => 1f)]
        );
    }

    /// <summary>Stands for the base, its input and every photograph.</summary>
    private static byte[] KeyOf(IReadOnlyList<Photograph> photographs)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(SHA256.HashData(File.ReadAllBytes(PretrainedBackbone.WeightsFile)));
        hash.AppendData(Encoding.UTF8.GetBytes($"{InputSpecification.EfficientNetLite0}\n"));
        foreach (Photograph photograph in photographs)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{photograph.Name}\n"));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(photograph.Path)));
        }
        return hash.GetHashAndReset();
    }
}
