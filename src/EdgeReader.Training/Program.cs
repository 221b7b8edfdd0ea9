using System.CommandLine;
using EdgeReader.Recognition;
using EdgeReader.Training;
using EdgeReader.Training.Advice;
using EdgeReader.Training.Benchmark;
using EdgeReader.Training.Calibration;
using EdgeReader.Training.Cards;
using EdgeReader.Training.Comparison;
using EdgeReader.Training.Evaluation.FalseAlarms;
using EdgeReader.Training.Evaluation.Witnesses;
using EdgeReader.Training.Export.Comparison;
using EdgeReader.Training.Registration;
using EdgeReader.Training.Report;
using EdgeReader.Training.Synthesis;
using OpenCvSharp;

// Pictures are worked on side by side, each on one thread: how OpenCV would share a picture among
// threads depends on the moment, and the last digit of a float on that.
Cv2.SetNumThreads(1);

RootCommand root = new("EdgeReader's desk: draws the practice cards and trains the model.")
{
    CardsCommand.Create(),
    CalibrationCommand.Create(),
    RegisterCommand.Create(),
    SceneSheetCommand.Create(),
    AdviseCommand.Create(),
    CompareStrategiesCommand.Create(),
    TrainingSpeedCommand.Create(),
    CompareInt8Command.Create(),
    ModelCommand.Create(),
    CountFalseAlarmsCommand.Create(),
    CompareWitnessesCommand.Create(),
    ReportCommand.Create(),
};

try
{
    return await root.Parse(args)
        .InvokeAsync(
            new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                // A step under way ends first: native code must not be torn off.
                ProcessTerminationTimeout = TimeSpan.FromSeconds(20),
            }
        );
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Stopped. What was done is kept: the same command goes on with it.");
    return 130;
}
catch (ReaderException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 2;
}
