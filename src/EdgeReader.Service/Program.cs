using System.CommandLine;
using EdgeReader.Recognition;
using EdgeReader.Service.Verbs;
using Microsoft.Extensions.Options;

try
{
    return await CommandLine.Create().Parse(args).InvokeAsync(CommandLine.Invocation);
}
catch (ReaderException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 2;
}
catch (OptionsValidationException problem)
{
    Console.Error.WriteLine($"A setting is out of its range: {string.Join(" ", problem.Failures)}");
    return 2;
}
catch (InvalidDataException problem)
{
    Console.Error.WriteLine($"The settings cannot be read: {problem.Message}");
    return 2;
}
