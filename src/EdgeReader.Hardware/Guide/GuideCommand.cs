using System.CommandLine;
using EdgeReader.Hardware.Figures;

namespace EdgeReader.Hardware.Guide;

/// <summary>
/// Puts into the guide what is made from the hardware's files, checks it, and writes it to be read aloud.
/// </summary>
internal static class GuideCommand
{
    public static Command Create()
    {
        Argument<string> hardware = new("hardware")
        {
            Description = "The folder with the hardware's files.",
            DefaultValueFactory = _ => "hardware",
        };
        Option<string> output = new("--output")
        {
            Description = "Where it is written as it is read aloud.",
            DefaultValueFactory = _ => "out/hardware/guide/guide.txt",
        };
        Option<bool> write = new("--write-readme")
        {
            Description = "Put what is made into the guide.",
        };
        Command command = new("guide", "Make and check the building guide.")
        {
            hardware,
            output,
            write,
        };
        command.SetAction(parsed =>
        {
            string folder = parsed.GetRequiredValue(hardware);
            string path = Path.Combine(folder, "README.md");
            string guide = File.ReadAllText(path);
            string wanted = MadeBlocks.Fill(guide, new GuideBlocks(folder).Make);
            if (parsed.GetValue(write))
            {
                File.WriteAllText(path, wanted);
                guide = wanted;
            }
            string text = parsed.GetRequiredValue(output);
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(text))!);
            File.WriteAllText(text, SpokenText.Of(guide));
            string[] breaches = [.. MarkdownRules.Breaches(path), .. GuideRules.Breaches(guide)];
            Array.ForEach(breaches, Console.WriteLine);
            return Check.Tell([
                new("what is made in the guide is what the files say", guide == wanted),
                new("the guide can be followed by ear", breaches.Length == 0),
            ]);
        });
        return command;
    }
}
