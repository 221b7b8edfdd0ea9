using System.CommandLine;
using EdgeReader.Recognition;
using EdgeReader.Simulation;
using OpenCvSharp;

// Presentations are played side by side, each on one thread.
Cv2.SetNumThreads(1);

RootCommand root = new("Plays presentations to the reader, on simulated time.")
{
    SimulateCommand.Create(),
    TroublesCommand.Create(),
};
try
{
    return await root.Parse(args)
        .InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Stopped.");
    return 130;
}
catch (ReaderException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 2;
}
