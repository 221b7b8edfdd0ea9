using EdgeReader.Service.Care;

namespace EdgeReader.Service.Tests.Care;

public class PaceTests
{
    private static readonly CareOptions Options = new();

    [Theory]
    [InlineData(Wakefulness.Awake, Heat.Cool, 30, true, true)]
    [InlineData(Wakefulness.Awake, Heat.Hot, 5, true, true)]
    [InlineData(Wakefulness.Awake, Heat.TooHot, 5, false, true)]
    [InlineData(Wakefulness.Dozing, Heat.Cool, 2.5, true, false)]
    [InlineData(Wakefulness.Dozing, Heat.Hot, 2.5, true, false)] // movement must still wake it
    [InlineData(Wakefulness.Asleep, Heat.Cool, 2.5, false, false)]
    public void Pace_IsTheSlowerOfHeatAndSleep(
        Wakefulness wakefulness,
        Heat heat,
        double framesASecond,
        bool isCameraOn,
        bool readsUnchangedViews
    ) =>
        Assert.Equal(
            new Pace(framesASecond, isCameraOn, readsUnchangedViews),
            Pace.Of(wakefulness, heat, Options)
        );
}
