using System.ComponentModel.DataAnnotations;

namespace EdgeReader.Service.Care;

/// <summary>
/// When the reader speaks of its battery, its supply and its heat, and when it sleeps. Section
/// <c>Care</c> of the settings.
/// </summary>
public sealed record CareOptions : IValidatableObject
{
    /// <summary>How often gauge, supply and temperature are read, 0.5…5 s.</summary>
    [Range(0.5, 5.0)]
    public double ReadEverySeconds { get; init; } = 2;

    /// <summary>Charge at which the battery is called low, 5…50 %.</summary>
    [Range(5.0, 50.0)]
    public double LowPercent { get; init; } = 20;

    /// <summary>Charge at which it is called nearly empty, 4…40 %.</summary>
    [Range(4.0, 40.0)]
    public double VeryLowPercent { get; init; } = 10;

    /// <summary>Points above either, once reached, after which it is said again, 2…30.</summary>
    [Range(2.0, 30.0)]
    public double RearmPercent { get; init; } = 10;

    /// <summary>Charge at which the reader switches off, 1…15 %.</summary>
    [Range(1.0, 15.0)]
    public double EmptyPercent { get; init; } = 3;

    /// <summary>
    /// Volts a cell above which <see cref="EmptyPercent"/> is not believed, 3.3…3.7.
    /// </summary>
    [Range(3.3, 3.7)]
    public double DoubtVolts { get; init; } = 3.45;

    /// <summary>Volts a cell at which it switches off, whatever the charge, 2.8…3.4.</summary>
    [Range(2.8, 3.4)]
    public double EmptyVolts { get; init; } = 3.2;

    /// <summary>Volts a cell at which it does so even in its first minute, 2.5…3.2.</summary>
    [Range(2.5, 3.2)]
    public double DeadVolts { get; init; } = 3.0;

    /// <summary>For how long a charge must be low before anything follows, 4…60 s.</summary>
    [Range(4.0, 60.0)]
    public double LastingSeconds { get; init; } = 10;

    /// <summary>
    /// After the start: for how long a battery that may be charging is left alone, 0…600 s.
    /// </summary>
    [Range(0.0, 600.0)]
    public double SettlingSeconds { get; init; } = 60;

    /// <summary>Time between two complaints about the same, 1…120 minutes.</summary>
    [Range(1.0, 120.0)]
    public double QuietMinutes { get; init; } = 10;

    /// <summary>How long a trouble must be away before it counts as a new one, 5…600 s.</summary>
    [Range(5.0, 600.0)]
    public double CalmSeconds { get; init; } = 60;

    /// <summary>Degrees at which the reader reads as ever again, 40…84 °C.</summary>
    [Range(40.0, 84.0)]
    public double CoolCelsius { get; init; } = 75;

    /// <summary>Degrees at which it reads more slowly, 50…95 °C.</summary>
    [Range(50.0, 95.0)]
    public double HotCelsius { get; init; } = 80;

    /// <summary>Degrees at which the camera is off, 55…105 °C.</summary>
    [Range(55.0, 105.0)]
    public double TooHotCelsius { get; init; } = 85;

    /// <summary>Least time between two changes that heat makes, 2…300 s.</summary>
    [Range(2.0, 300.0)]
    public double HeatDwellSeconds { get; init; } = 10;

    /// <summary>Frames a second that are read at most, 4…60.</summary>
    [Range(4.0, 60.0)]
    public double FramesASecond { get; init; } = 30;

    /// <summary>Frames a second that are read at most while it is hot, 2…30.</summary>
    [Range(2.0, 30.0)]
    public double HotFramesASecond { get; init; } = 5;

    /// <summary>
    /// Frames a second that are looked at while dozing, 2.2…10. Two would leave nothing of the
    /// half second within which movement wakes.
    /// </summary>
    [Range(2.2, 10.0)]
    public double DozingFramesASecond { get; init; } = 2.5;

    /// <summary>Alikeness of two frames, 0…1, below which something moved.</summary>
    [Range(0.5, 0.99)]
    public double StillAlikeness { get; init; } = 0.9;

    /// <summary>After how long without anything shown it dozes, 10…3600 s.</summary>
    [Range(10.0, 3600.0)]
    public double DozeSeconds { get; init; } = 60;

    /// <summary>After how long without anything shown the camera is off, 1…240 minutes.</summary>
    [Range(1.0, 240.0)]
    public double CameraOffMinutes { get; init; } = 5;

    /// <summary>
    /// The program's exit status, 0…125, when the owner or an empty battery had it switched off: by
    /// it systemd knows that the power is to go off, too. At a desk it is an end like any other.
    /// </summary>
    [Range(0, 125)]
    public int SwitchedOffExitStatus { get; init; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!(EmptyPercent < VeryLowPercent && VeryLowPercent < LowPercent))
        {
            yield return new("Care:EmptyPercent, VeryLowPercent and LowPercent must rise.");
        }
        if (!(ReadEverySeconds <= LastingSeconds / 2))
        {
            yield return new("Care:ReadEverySeconds must be at most half of LastingSeconds.");
        }
        if (!(DeadVolts < EmptyVolts && EmptyVolts < DoubtVolts))
        {
            yield return new("Care:DeadVolts, EmptyVolts and DoubtVolts must rise.");
        }
        if (!(CoolCelsius < HotCelsius && HotCelsius < TooHotCelsius))
        {
            yield return new("Care:CoolCelsius, HotCelsius and TooHotCelsius must rise.");
        }
        if (!(DozeSeconds < CameraOffMinutes * 60))
        {
            yield return new("Care:DozeSeconds must be less than CameraOffMinutes.");
        }
    }
}
