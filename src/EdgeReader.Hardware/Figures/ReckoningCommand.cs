using System.CommandLine;
using EdgeReader.Recognition;

namespace EdgeReader.Hardware.Figures;

/// <summary>A verb that works something out of a folder's tables, and checks it.</summary>
internal static class ReckoningCommand
{
    private const string Readme = "README.md";

    /// <summary>Makes the verb.</summary>
    /// <param name="name">Its name, and that of the folder in <c>hardware</c>.</param>
    /// <param name="description">What it does.</param>
    /// <param name="reckon">Works it out of what lies in the folder <c>hardware</c>.</param>
    public static Command Create(string name, string description, Func<string, Reckoning> reckon)
    {
        Argument<string> hardware = new("hardware")
        {
            Description = "The folder with the hardware's files.",
            DefaultValueFactory = _ => "hardware",
        };
        Option<string> output = new("--output")
        {
            Description = "Where the results are written.",
            DefaultValueFactory = _ => $"out/hardware/{name}/{name}.md",
        };
        Option<bool> write = new("--write-readme")
        {
            Description = "Put the results into the folder's README.md, too.",
        };
        Command command = new(name, description) { hardware, output, write };
        command.SetAction(parsed =>
        {
            string folder = parsed.GetRequiredValue(hardware);
            Reckoning reckoning = reckon(folder);
            Write(reckoning.Text, parsed.GetRequiredValue(output));
            Console.Write(reckoning.Text);
            Check readme = Compare(
                reckoning,
                Path.Combine(folder, name, Readme),
                parsed.GetValue(write)
            );
            Console.WriteLine();
            return Check.Tell([.. reckoning.Checks, readme]);
        });
        return command;
    }

    private static Check Compare(Reckoning reckoning, string path, bool write)
    {
        if (!File.Exists(path))
        {
            throw new ReaderException($"{path} is missing: the results have their place in it.");
        }
        string readme = File.ReadAllText(path);
        string wanted = reckoning.PutInto(readme);
        if (write)
        {
            File.WriteAllText(path, wanted);
        }
        return new($"the results in {path} are these", write || readme == wanted);
    }

    private static void Write(string text, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, text);
    }
}
