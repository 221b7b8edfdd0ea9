using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Geometry;
using EdgeReader.Recognition.Models;
using EdgeReader.Training.Data;
using EdgeReader.Training.Evaluation.Fusion;
using EdgeReader.Training.Evaluation.HeldOut;
using EdgeReader.Training.Synthesis;
using OpenCvSharp;

namespace EdgeReader.Training.Evaluation.FalseAlarms;

/// <summary>
/// Shows views without a note to networks and landmarks that know nothing of what they are views
/// of, and counts what would be announced.
/// </summary>
/// <param name="data">The photographs.</param>
/// <param name="making">Has the networks, and what they say of photographs.</param>
/// <param name="seed">Of the views.</param>
/// <param name="output">Progress is printed here.</param>
/// <param name="terminal">Whether <paramref name="output"/> is a terminal.</param>
public sealed class FalseAlarmCount(
    TrainingData data,
    HeldOutMaking making,
    int seed,
    TextWriter output,
    bool terminal
)
{
    private static readonly Verification NotAsked = new(new Dictionary<int, FaceSupport>(), []);

    /// <summary>Counts views of a group's pictures without a note, and views of practice cards.</summary>
    /// <param name="network">Has not seen the group.</param>
    /// <param name="fit">Neither has this.</param>
    /// <param name="views">How many of everything that is no note.</param>
    /// <param name="cards">How many of cards.</param>
    /// <param name="sheet">Is given what was announced as money, to look at.</param>
    /// <param name="stopping">Ends it.</param>
    public IReadOnlyList<FalseAlarmRow> Of(
        HeldOutNetwork network,
        DecisionFit fit,
        int views,
        int cards,
        Action<Mat, string> sheet,
        CancellationToken stopping
    )
    {
        Photograph[] without = [.. data.HeldOut(network.Group).Where(p => !p.IsNote)];
        using PictureLibrary library = data.LibraryOf(without);
        PreparedScenes scenes = new(library, seed, making.Input);
        GeometricVerifier verifier = making.VerifierWithout(network);
        (ModelLabels labels, int none) = (data.Labels, data.Labels.None);
        DecisionPolicy policy = fit.Policy(new());
        return
        [
            .. Count("views without a note", scenes.Measured(views, l => l == none)),
            .. Count(FalseAlarmRow.PracticeCards, scenes.Measured(cards, l => l != none)),
        ];

        IEnumerable<FalseAlarmRow> Count(string what, IReadOnlyList<long> numbers)
        {
            (JudgedPicture Picture, bool Asked)[] judged = Judge(what, numbers);
            foreach (
                var (number, (picture, _)) in numbers
                    .Zip(judged)
                    .Where(v => IsMoney(v.Second.Picture))
            )
            {
                using Scene scene = scenes.Draw(number);
                (int answer, double sure) = picture.Likeliest;
                sheet(scene.Picture, $"{labels.Answers.Answers[answer].Key} {sure:F4}");
            }
            return numbers
                .Zip(judged)
                .GroupBy(v => What(v.First), v => v.Second)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new FalseAlarmRow(
                    network.Group,
                    g.Key,
                    g.Count(),
                    g.Count(j => j.Asked),
                    g.Count(j => IsMoney(j.Picture)),
                    g.Count(j => j.Picture.IsSaid(policy) && !IsMoney(j.Picture))
                ));
        }

        string What(long number) =>
            scenes.LabelOf(number) == none ? scenes.NothingOf(number) : FalseAlarmRow.PracticeCards;

        (JudgedPicture, bool)[] Judge(string what, IReadOnlyList<long> numbers) =>
            new PictureJudge(making.Input, labels.Names.Count, output, terminal).Judge(
                $"{network.Group}, {what}",
                network.Model,
                numbers.Count,
                i => scenes.Draw(numbers[i]).Picture,
                (model, picture, i) => See(model, picture, scenes.LabelOf(numbers[i])),
                stopping
            );

        (JudgedPicture, bool) See(INetwork model, Mat picture, int label)
        {
            LookPair pair = LookPair.Of(model, labels.Answers, picture);
            PictureSource source = PictureSource.Drawn(labels.Names[label]);
            LabelledLooks looks = LabelledLooks.Of(
                source,
                labels.AnswerOf(label),
                pair,
                labels.Answers
            );
            bool asked = !Witness.IsSuperfluous(fit.TwoLooks(looks).Prediction);
            Verification found = asked
                ? WitnessJudge.Ask(verifier, labels.Answers, model, pair, picture)
                : NotAsked;
            return (fit.Fused(new(looks, found)), asked);
        }

        bool IsMoney(JudgedPicture picture) =>
            picture.IsSaid(policy) && picture.IsMoney(picture.Likeliest.Answer);
    }
}
