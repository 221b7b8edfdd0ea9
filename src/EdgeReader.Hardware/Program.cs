using System.CommandLine;
using EdgeReader.Hardware.Enclosure;
using EdgeReader.Hardware.Optics;
using EdgeReader.Hardware.Schematic;
using EdgeReader.Recognition;

RootCommand root = new("Makes and checks what the hardware's files say.")
{
    NetlistCommand.Create(),
    StlCommand.Create(),
    OverlapCommand.Create(),
    OpticsCommand.Create(),
};
try
{
    return root.Parse(args)
        .Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (ReaderException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 2;
}
