using System.ComponentModel.DataAnnotations;

namespace EdgeReader.Recognition.Decisions.Guidance;

/// <summary>
/// How the camera is mounted, so that left and right are the holder's. Section <c>Mounting</c> of
/// the settings.
/// </summary>
public sealed record Mounting
{
    /// <summary>How far the picture must be turned clockwise to be upright: 0, 90, 180, 270.</summary>
    [AllowedValues(0, 90, 180, 270)]
    public int TurnedDegrees { get; init; }

    /// <summary>Whether the camera looks at the holder, and not away from the holder.</summary>
    public bool FacesHolder { get; init; }

    /// <summary>What to say to have the note move in the picture.</summary>
    /// <param name="right">To the right in the picture as it is; less than 0 is to the left.</param>
    /// <param name="down">Downwards; less than 0 is upwards.</param>
    /// <returns>In the direction of the larger of the two.</returns>
    public Reason Move(double right, double down)
    {
        (double x, double y) = TurnedDegrees switch
        {
            90 => (-down, right),
            180 => (-right, -down),
            270 => (down, -right),
            _ => (right, down),
        };
        x = FacesHolder ? -x : x;
        return Math.Abs(x) >= Math.Abs(y)
            ? x < 0
                ? Reason.MoveLeft
                : Reason.MoveRight
            : y < 0
                ? Reason.MoveUp
                : Reason.MoveDown;
    }
}
