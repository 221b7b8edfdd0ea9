namespace EdgeReader.Service.Care;

/// <summary>How hot the reader is, by what it does about it.</summary>
public enum Heat
{
    /// <summary>It reads as ever.</summary>
    Cool,

    /// <summary>It reads more slowly.</summary>
    Hot,

    /// <summary>The camera is off.</summary>
    TooHot,
}

/// <summary>
/// Makes the reader slower while it is hot, and blind before it is damaged; says so once. Pure:
/// times are values. Each limit has another, 5 °C below, for the way back, and two changes are
/// never nearer than <see cref="CareOptions.HeatDwellSeconds"/>.
/// </summary>
/// <param name="options">Degrees and times.</param>
public sealed class HeatWatch(CareOptions options)
{
    private readonly TimeSpan _dwell = TimeSpan.FromSeconds(options.HeatDwellSeconds);
    private readonly TimeSpan _forgotten = TimeSpan.FromSeconds(options.CalmSeconds);
    private TimeSpan? _changed;
    private TimeSpan? _known;

    /// <summary>What it does about its heat.</summary>
    public Heat Heat { get; private set; }

    /// <summary>Takes in a reading.</summary>
    /// <param name="celsius">
    /// Null where nobody knows, which changes nothing: a sensor that was lost for a minute while
    /// it was hot makes it cool again, without a word.
    /// </param>
    /// <param name="now">When.</param>
    /// <returns>What to say now, if anything.</returns>
    public CareNotice? Add(double? celsius, TimeSpan now)
    {
        _known = celsius is null ? _known : now;
        Heat next =
            celsius is { } degrees ? Next(degrees)
            : now - _known >= _forgotten ? Heat.Cool
            : Heat;
        if (next == Heat || now - _changed < _dwell)
        {
            return null;
        }
        (Heat, _changed) = (next, now);
        return next switch
        {
            Heat.Hot => CareNotice.TooHot,
            Heat.TooHot => CareNotice.TooHotToSee,
            _ when celsius is not null => CareNotice.CoolAgain,
            _ => null,
        };
    }

    private Heat Next(double celsius) =>
        celsius >= options.TooHotCelsius ? Heat.TooHot
        : celsius <= options.CoolCelsius ? Heat.Cool
        : Heat switch
        {
            Heat.TooHot when celsius > options.HotCelsius => Heat.TooHot,
            Heat.Cool when celsius < options.HotCelsius => Heat.Cool,
            _ => Heat.Hot,
        };
}
