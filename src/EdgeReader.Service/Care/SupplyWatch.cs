namespace EdgeReader.Service.Care;

/// <summary>
/// Says that the supply is too weak: once an episode, at most every ten minutes. Pure: times are
/// values.
/// </summary>
/// <param name="options">How quiet, and what a new episode is.</param>
public sealed class SupplyWatch(CareOptions options)
{
    private readonly Episode _weak = new(
        TimeSpan.FromMinutes(options.QuietMinutes),
        TimeSpan.FromSeconds(options.CalmSeconds)
    );

    /// <summary>Takes in a reading.</summary>
    /// <param name="isWeak">Null where the board doesn't tell.</param>
    /// <param name="now">When.</param>
    /// <returns>What to say now, if anything.</returns>
    public CareNotice? Add(bool? isWeak, TimeSpan now) =>
        _weak.Add(isWeak, now) ? CareNotice.WeakSupply : null;
}
