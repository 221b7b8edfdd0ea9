using System.CommandLine;
using EdgeReader.Training.Data;
using EdgeReader.Training.Report;

namespace EdgeReader.Training.Registration;

/// <summary>
/// <c>edgereader-training register</c>: takes the flat notes out of the photographs, counts them
/// and draws contact sheets of them.
/// </summary>
public static class RegisterCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        Command command = new("register", "Takes the flat notes out of the photographs.")
        {
            DeskOptions.Data,
            DeskOptions.Cache,
            DeskOptions.Output,
        };
        command.SetAction((parsed, stop) => Task.Run(() => Register(parsed, stop), stop));
        return command;
    }

    private static int Register(ParseResult parsed, CancellationToken stopping)
    {
        using TrainingData data = DeskOptions.Load(parsed, stopping);
        string output = Path.Combine(parsed.GetRequiredValue(DeskOptions.Output), "registration");
        IReadOnlyList<FlatNote> notes = data.FlatNotes;
        foreach (var design in notes.GroupBy(n => n.Photograph.Label))
        {
            Console.WriteLine(
                $"{data.Labels.Names[design.Key], -14}{design.Count(), 5} of "
                    + $"{data.Photographs.Count(p => p.Label == design.Key), 4}, faces: "
                    + string.Join(' ', design.CountBy(n => n.Face).OrderBy(f => f.Key))
                    + " "
                    + string.Join(' ', design.CountBy(n => n.Method))
            );
        }
        Console.WriteLine($"{notes.Count} of {data.Photographs.Count(p => p.IsNote)}");
        foreach (var design in notes.GroupBy(n => n.Photograph.Label))
        {
            ContactSheet.Write(
                output,
                data.Labels.Names[design.Key],
                design
                    .OrderBy(n => n.Face)
                    .ThenBy(n => n.Method)
                    .ThenBy(n => n.Photograph.Origin)
                    .Select(n =>
                        (
                            (Func<OpenCvSharp.Mat>)(() => n.Rectify(220)),
                            $"{n.Photograph.Origin[..2]} f{n.Face} {n.Method} {n.Inliers}"
                        )
                    )
            );
            var found = design.Select(n => n.Photograph).ToHashSet();
            ContactSheet.Write(
                output,
                "missing-" + data.Labels.Names[design.Key],
                data.Photographs.Where(p => p.Label == design.Key && !found.Contains(p))
                    .Select(p =>
                        (
                            (Func<OpenCvSharp.Mat>)p.Load,
                            p.Origin[..2] + " " + Path.GetFileNameWithoutExtension(p.Name)
                        )
                    )
            );
        }
        return 0;
    }
}
