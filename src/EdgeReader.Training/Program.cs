using System.CommandLine;
using EdgeReader.Recognition;
using EdgeReader.Training;
using EdgeReader.Training.Cards;

RootCommand root = new("EdgeReader's desk: draws the practice cards and trains the model.");

root.Subcommands.Add(CardsCommand.Create());
root.Subcommands.Add(ModelCommand.Create());

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
