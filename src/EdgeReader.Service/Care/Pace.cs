namespace EdgeReader.Service.Care;

/// <summary>How fast the reader looks, after heat and sleep.</summary>
/// <param name="FramesASecond">Frames a second that are looked at, at most; above 0.</param>
/// <param name="IsCameraOn">Whether the camera should be open.</param>
/// <param name="ReadsUnchangedViews">
/// Whether a frame that shows what the one before showed is read too. Else it is only compared,
/// and the network rests.
/// </param>
public sealed record Pace(double FramesASecond, bool IsCameraOn, bool ReadsUnchangedViews)
{
    /// <summary>The pace of a reader that is so awake and so hot.</summary>
    public static Pace Of(Wakefulness wakefulness, Heat heat, CareOptions options)
    {
        bool isAwake = wakefulness == Wakefulness.Awake;
        double most = isAwake ? options.FramesASecond : options.DozingFramesASecond;
        return new(
            heat == Heat.Cool ? most : Math.Min(most, options.HotFramesASecond),
            wakefulness != Wakefulness.Asleep && heat != Heat.TooHot,
            isAwake
        );
    }
}
