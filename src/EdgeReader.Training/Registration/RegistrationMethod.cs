using EdgeReader.Recognition.Geometry;

namespace EdgeReader.Training.Registration;

/// <summary>How a flat note was found.</summary>
public enum RegistrationMethod
{
    /// <summary>By keypoints that it shares with other notes of its design.</summary>
    Keypoints,

    /// <summary>The whole photograph is the note.</summary>
    Whole,

    /// <summary>By its outline on a page of one colour.</summary>
    Page,
}
