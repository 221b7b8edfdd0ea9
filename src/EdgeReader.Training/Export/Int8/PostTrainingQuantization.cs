using EdgeReader.Recognition.Imaging;
using Onnx;

namespace EdgeReader.Training.Export.Int8;

/// <summary>From a float model to an int8 model, by the techniques that are asked for.</summary>
public static class PostTrainingQuantization
{
    /// <summary>Quantizes.</summary>
    /// <param name="model">Float; left unchanged.</param>
    /// <param name="specification">What the preprocessor prepares for it.</param>
    /// <param name="pictures">Prepared training pictures [3, S, S], some hundred.</param>
    /// <param name="options">The techniques; null for what measured best.</param>
    /// <exception cref="Recognition.ReaderException">
    /// There is no picture, or the model has an operator that the quantizer doesn't know.
    /// </exception>
    public static ModelProto Run(
        ModelProto model,
        InputSpecification specification,
        IReadOnlyList<float[]> pictures,
        QuantizationOptions? options = null
    )
    {
        options ??= new();
        ActivationProfiles profiles = Calibrator.Profile(model, specification, pictures);
        if (options.EqualizeLayers)
        {
            model = CrossLayerEqualization.Apply(model, profiles);
            profiles = Calibrator.Profile(model, specification, pictures);
        }
        (bool perChannel, bool correct) = (options.PerChannelWeights, options.CorrectBiases);
        IWeightRounding rounding =
            options.Rounding is WeightRounding.Nearest
                ? new NearestRounding(perChannel, correct)
                : new AdaptiveRounding(model, specification, pictures, perChannel, correct);
        return Quantizer.Quantize(
            model,
            profiles.Choose(options.Ranges),
            rounding,
            options.UnsignedActivations
        );
    }
}
