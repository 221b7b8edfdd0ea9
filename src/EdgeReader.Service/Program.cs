using EdgeReader.Recognition;
using EdgeReader.Service.Verbs;

try
{
    return await CommandLine.Create().Parse(args).InvokeAsync(CommandLine.Invocation);
}
catch (ReaderException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 2;
}
