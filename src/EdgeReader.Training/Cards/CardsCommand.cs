using System.CommandLine;
using EdgeReader.Recognition;

namespace EdgeReader.Training.Cards;

/// <summary><c>edgereader-training cards</c>: draws the practice cards.</summary>
public static class CardsCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        Option<string> output = new("--output")
        {
            Description = "Folder that the drawings go to.",
            Required = true,
        };
        Command command = new("cards", "Draws the practice cards as SVG, PNG and PDF.");
        command.Options.Add(output);
        command.SetAction(parsed => Draw(parsed.GetRequiredValue(output)));
        return command;
    }

    /// <summary>Draws every card into a folder, over what lies there.</summary>
    /// <exception cref="ReaderException">The folder cannot be written to.</exception>
    public static int Draw(string folder)
    {
        try
        {
            Write(folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ReaderException(
                $"The practice cards cannot be written to {folder}: name a folder that may be "
                    + "written to with --output.",
                problem
            );
        }
        Console.WriteLine($"{CardDrawing.All.Count} practice cards drawn in {folder}");
        return 0;
    }

    private static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (CardDrawing card in CardDrawing.All)
        {
            string name = Path.Combine(folder, $"practice_{card.Value}");
            File.WriteAllText(name + ".svg", SvgCard.Write(card));
            File.WriteAllBytes(name + ".png", CardCanvas.ToPng(card));
        }
        string overview = SvgCard.WriteOverview(CardDrawing.All);
        File.WriteAllText(Path.Combine(folder, "overview.svg"), overview);
        byte[] pdf = CardSheets.ToPdf(CardDrawing.All);
        File.WriteAllBytes(Path.Combine(folder, "practice-cards.pdf"), pdf);
    }
}
