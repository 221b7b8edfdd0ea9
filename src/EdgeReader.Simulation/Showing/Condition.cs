namespace EdgeReader.Simulation.Showing;

/// <summary>What makes a presentation harder than it need be.</summary>
public enum Condition
{
    /// <summary>Nothing but the usual: a hand that trembles, a lamp somewhere.</summary>
    Plain,

    /// <summary>Too far from the camera.</summary>
    Far,

    /// <summary>Too near: larger than the frame, and out of focus.</summary>
    Near,

    /// <summary>Partly outside of the frame.</summary>
    Aside,

    /// <summary>Little light.</summary>
    Dark,

    /// <summary>A lamp's reflection on the note.</summary>
    Glare,

    /// <summary>The light is behind the note.</summary>
    Backlit,

    /// <summary>Fingers over the note.</summary>
    Covered,

    /// <summary>The hand shakes.</summary>
    Shaken,

    /// <summary>Seen from the side.</summary>
    Tilted,

    /// <summary>Folded.</summary>
    Folded,
}
