using System.CommandLine;
using EdgeReader.Recognition.Money;
using EdgeReader.Training.Export;
using EdgeReader.Training.Transfer;
using Google.Protobuf;
using Onnx;

namespace EdgeReader.Training;

/// <summary>
/// <c>edgereader-training model</c>: from photographs to the bundle that the device runs.
/// </summary>
public static class ModelCommand
{
    private const int CalibrationPictures = 160;
    private const int ComparedPictures = 400;

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        string root = RepositoryRoot.Find();
        Option<string> data = new("--data")
        {
            Description = "Folder of photographs with manifest.csv.",
            Required = true,
        };
        Option<string> bundle = new("--bundle")
        {
            Description = "Folder of the bundle to write; its name is the bundle's id.",
            DefaultValueFactory = _ => Path.Combine(root, "models", "inr-lite0-1"),
        };
        Option<string> cache = new("--cache")
        {
            Description = "Folder of what is kept between runs.",
            DefaultValueFactory = _ => Path.Combine(root, "artifacts", "training"),
        };
        Command command = new("model", "Trains the classifier and publishes the int8 bundle.");
        command.Options.Add(data);
        command.Options.Add(bundle);
        command.Options.Add(cache);
        command.SetAction(
            (parsed, stopping) =>
            {
                ClassifierTrainingOptions options = new(
                    new CurrencyCatalog(Path.Combine(root, "models", "currencies")).Load("INR"),
                    parsed.GetRequiredValue(data),
                    Path.Combine(root, "hardware", "practice-cards"),
                    parsed.GetRequiredValue(cache)
                );
                return Task.Run(
                    () => Make(options, parsed.GetRequiredValue(bundle), stopping),
                    stopping
                );
            }
        );
        return command;
    }

    /// <summary>Trains, exports, quantizes, compares and publishes.</summary>
    private static int Make(
        ClassifierTrainingOptions options,
        string bundle,
        CancellationToken stopping
    )
    {
        TextWriter output = Console.Out;
        bool terminal = !Console.IsOutputRedirected;
        using TrainedClassifier trained = new ClassifierTraining(options, output, terminal).Run(
            stopping
        );
        var state = trained.Network.State();
        ModelProto exact = OnnxExporter.Export(state, BundlePublisher.Input.Size);
        output.WriteLine($"Calibrating on {CalibrationPictures} pictures");
        var ranges = Calibrator.Measure(
            exact,
            BundlePublisher.Input,
            trained.CalibrationInputs(CalibrationPictures)
        );
        byte[] rounded = Quantizer.Quantize(exact, ranges).ToByteArray();
        Agreement agreement = Agreement.Between(
            exact.ToByteArray(),
            rounded,
            trained.MeasuredInputs(ComparedPictures).Select(picture => picture.Input)
        );
        output.WriteLine(
            $"int8 against float on {agreement.Pictures} scenes: {agreement.SameLabel} the same "
                + $"label, largest logit difference {agreement.LargestLogitDifference:F3}"
        );
        BundlePublisher.Publish(bundle, options.Currency.Code, trained, rounded, agreement);
        output.WriteLine($"Published {bundle} ({rounded.Length / 1e6:F1} MB)");
        return 0;
    }
}
