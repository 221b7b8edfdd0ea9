namespace EdgeReader.Scenes.Views;

/// <summary>How the scene is lit, and what the camera makes of it.</summary>
public sealed record Light
{
    /// <summary>Exposure in stops: −1 halves the light, −8…3.</summary>
    public double Exposure { get; init; }

    /// <summary>Contrast about mid-grey: 1 leaves it, 0.3…2.</summary>
    public double Contrast { get; init; } = 1;

    /// <summary>Exponent of the tone curve: above 1 darkens the middle, 0.5…2.</summary>
    public double Gamma { get; init; } = 1;

    /// <summary>Colourfulness: 1 leaves it, 0 is grey, 0…1.5.</summary>
    public double Saturation { get; init; } = 1;

    /// <summary>Gain of red by the lamp's colour, 0.5…1.5.</summary>
    public double Red { get; init; } = 1;

    /// <summary>Gain of green by the lamp's colour, 0.5…1.5.</summary>
    public double Green { get; init; } = 1;

    /// <summary>Gain of blue by the lamp's colour, 0.5…1.5.</summary>
    public double Blue { get; init; } = 1;

    /// <summary>Direction from which it falls, radians.</summary>
    public double Direction { get; init; }

    /// <summary>How much brighter that side is, 0…0.9.</summary>
    public double Gradient { get; init; }

    /// <summary>How much a hard shadow takes away, 0…0.9; 0 for none.</summary>
    public double Shadow { get; init; }

    /// <summary>Strength of a glare spot, 0…1; 0 for none.</summary>
    public double Glare { get; init; }

    /// <summary>Where shadow and glare fall, 0…1 of the frame.</summary>
    public double SpotX { get; init; } = 0.5;

    /// <summary>Where shadow and glare fall, 0…1 of the frame.</summary>
    public double SpotY { get; init; } = 0.5;
}
