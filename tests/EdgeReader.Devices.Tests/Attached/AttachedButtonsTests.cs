using EdgeReader.Devices.Buttons;
using EdgeReader.Devices.Camera;
using EdgeReader.Devices.Tests.Buttons;

namespace EdgeReader.Devices.Tests.Attached;

/// <summary>The contract on button lines of a real kernel; only time is simulated.</summary>
public sealed class AttachedButtonsTests : ButtonsContract
{
    // In the order of Button.
    private static readonly string[] Signals = ["BUTTON_MAIN", "BUTTON_PLUS", "BUTTON_MINUS"];

    protected override IButtons Open(
        IReadOnlySet<Button> doubles,
        IEnumerable<(TimeSpan At, Press Press)> toCome
    )
    {
        foreach (string signal in Signals)
        {
            AttachedHeader.Drive(signal, isHigh: true);
        }
        return GpioButtons.Open(new ButtonsOptions(), doubles, Time);
    }

    protected override void Perform(Press press)
    {
        for (int i = press.Kind == PressKind.Double ? 2 : 1; i > 0; i--)
        {
            Set(press.Button, isDown: true);
            Time.Pass(TimeSpan.FromMilliseconds(press.Kind == PressKind.Long ? 1000 : 100));
            Set(press.Button, isDown: false);
            Time.Pass(TimeSpan.FromMilliseconds(150));
        }
    }

    private static void Set(Button button, bool isDown)
    {
        foreach ((int index, string signal) in Signals.Index())
        {
            Button one = (Button)index;
            if (one == button || (button == Button.Both && one != Button.Main))
            {
                AttachedHeader.Drive(signal, isHigh: !isDown);
            }
        }
    }
}
