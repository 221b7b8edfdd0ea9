using EdgeReader.Recognition.Geometry;
using EdgeReader.Recognition.Money;
using EdgeReader.Training.Data;
using EdgeReader.Training.Registration;
using OpenCvSharp;

namespace EdgeReader.Training.Landmarks;

/// <summary>Makes the witness's landmarks out of registered notes and the practice cards.</summary>
/// <param name="currency">Says how large the designs are.</param>
/// <param name="labels">Their names.</param>
/// <param name="cards">Pictures of the practice cards by value; the caller's.</param>
/// <param name="detect">Finds keypoints; as the device does where it is null.</param>
/// <param name="mostNotes">Notes of a face that its landmarks are chosen from, at most.</param>
public sealed class LandmarkMaking(
    Currency currency,
    ModelLabels labels,
    IReadOnlyDictionary<int, Mat> cards,
    KeypointDetector? detect = null,
    int mostNotes = LandmarkMaking.UsualMostNotes
)
{
    /// <summary>Notes of a face that its landmarks are chosen from, usually.</summary>
    public const int UsualMostNotes = 48;

    private const int LeastNotes = 2;
    private const int LeastPixels = 200;

    private readonly KeypointDetector _detect = detect ?? Keypoints.Of;

    /// <summary>Makes the faces; a minute on two cores.</summary>
    /// <param name="notes">Flat notes; none of origins that it is to be measured on.</param>
    /// <param name="others">Photographs without a note, among which lookalikes are found.</param>
    public IReadOnlyList<LandmarkFace> Make(
        IReadOnlyList<FlatNote> notes,
        IEnumerable<Photograph> others
    )
    {
        List<LandmarkFace> faces = [];
        foreach (
            var design in notes
                .Where(n => n.Corners[0].DistanceTo(n.Corners[1]) >= LeastPixels)
                .GroupBy(n => n.Photograph.Label)
                .OrderBy(g => g.Key)
        )
        {
            string label = labels.Names[design.Key];
            var sides = design
                .GroupBy(n => n.Face)
                .OrderBy(g => g.Key)
                .SelectMany(face => NoteSides.Split([.. face]))
                .Select(Choose)
                .Where(side => side.Length >= LeastNotes);
            foreach ((int number, FlatNote[] side) in sides.Index())
            {
                faces.Add(
                    LandmarkFaceBuilder.Build(
                        label,
                        number,
                        currency.Sizes[label],
                        side.Length,
                        (i, width) => side[i].Rectify(width),
                        _detect
                    )
                );
            }
        }
        faces.AddRange(new Lookalikes(faces, labels.Names[labels.None], _detect).Find(others));
        foreach ((int value, Mat card) in cards.OrderBy(c => c.Key))
        {
            string label = currency.Denominations.First(d => d.Value == value).PracticeLabels[0];
            faces.Add(
                LandmarkFaceBuilder.Build(
                    label,
                    0,
                    currency.Sizes[label],
                    1,
                    (_, width) =>
                        card.Resize(
                            new(width, (double)width * card.Height / card.Width),
                            interpolation: InterpolationFlags.Area
                        ),
                    _detect
                )
            );
        }
        return faces;
    }

    /// <summary>In turn from each origin, of each piece the best found ones first.</summary>
    private FlatNote[] Choose(FlatNote[] notes) =>
        [
            .. notes
                .GroupBy(n => n.Photograph.Origin)
                .SelectMany(origin =>
                    origin
                        .GroupBy(n => n.Photograph.Cluster)
                        .Select(c => c.MaxBy(n => n.Inliers)!)
                        .OrderBy(n => n.Photograph.Name, StringComparer.Ordinal)
                        .Select((note, turn) => (note, turn))
                )
                .OrderBy(n => n.turn)
                .ThenBy(n => n.note.Photograph.Origin, StringComparer.Ordinal)
                .Select(n => n.note)
                .Take(mostNotes),
        ];
}
