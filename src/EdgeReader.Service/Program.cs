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
catch (Exception problem)
{
    // Left to itself .NET would abort, which tells the journal less, and leaves a core behind.
    Console.Error.WriteLine(
        $"EdgeReader failed in a way that nobody foresaw ({problem.GetBaseException().Message}): "
            + "report it with the lines below."
    );
    Console.Error.WriteLine(problem);
    return 70; // EX_SOFTWARE of sysexits.h
}
