using System.CommandLine;
using EdgeReader.Recognition;

RootCommand root = new("EdgeReader's desk: draws the practice cards and trains the model.");

// Each act adds its own command here.

try
{
    return await root.Parse(args)
        .InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (ReaderException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 2;
}
