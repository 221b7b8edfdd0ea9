using System.CommandLine;
using EdgeReader.Hardware.Enclosure;
using EdgeReader.Hardware.Guide;
using EdgeReader.Hardware.Light;
using EdgeReader.Hardware.Optics;
using EdgeReader.Hardware.Power;
using EdgeReader.Hardware.Print;
using EdgeReader.Hardware.Schematic;
using EdgeReader.Recognition;

RootCommand root = new("Makes and checks what the hardware's files say.")
{
    LightCommand.Create(),
    NetlistCommand.Create(),
    GuideCommand.Create(),
    PowerCommand.Create(),
    MeasureCommand.Create(),
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
