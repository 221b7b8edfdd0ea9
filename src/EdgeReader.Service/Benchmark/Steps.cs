namespace EdgeReader.Service.Benchmark;

/// <summary>What the steps of a frame are called, in text and in JSON alike.</summary>
public static class Steps
{
    /// <summary>Waiting for the next frame; of what is played, drawing or decoding it.</summary>
    public const string Capture = "capture";

    /// <summary>How long ago a real camera's frame had arrived when it was taken.</summary>
    public const string AgeWhenTaken = "age when taken";

    /// <summary>Its quality, and its likeness to the frame before.</summary>
    public const string Quality = "quality";

    /// <summary>Bringing it to what the network wants to see, for all looks.</summary>
    public const string Preprocess = "preprocess";

    /// <summary>The network itself, all looks.</summary>
    public const string Inference = "inference";

    /// <summary>Looking for landmarks, where they were looked for.</summary>
    public const string Landmarks = "landmarks";

    /// <summary>Of that, finding keypoints.</summary>
    public const string Keypoints = "keypoints of them";

    /// <summary>The vote, and the guide.</summary>
    public const string Decide = "decide";

    /// <summary>From the frame to the decision, all of these but its capture.</summary>
    public const string Whole = "whole";

    /// <summary>How long ago a real camera's frame had arrived when it was decided on.</summary>
    public const string AgeWhenDecided = "age when decided";
}
