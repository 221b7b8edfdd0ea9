using EdgeReader.Devices.Buttons;
using FsCheck;
using FsCheck.Fluent;

namespace EdgeReader.Devices.Tests.Buttons;

public class PressDetectorProperties
{
    private static readonly Button[] Alone = [Button.Main, Button.Plus, Button.Minus];

    // Anything: edges that say nothing new, in any order, now and then after a long time.
    private static readonly Arbitrary<Edge[]> Fuzz = (
        from button in Gen.Elements(Alone)
        from isDown in Gen.Elements(true, false)
        from gap in Gen.Frequency(
            (6, Gen.Choose(0, 60)),
            (6, Gen.Choose(0, 1200)),
            (1, Gen.Choose(0, 30_000))
        )
        select new Edge(button, isDown, gap)
    )
        .ArrayOf()
        .ToArbitrary();

    // Hands: contacts that stay for 110 ms and more, far from the times that make a difference.
    private static readonly Arbitrary<Edge[]> Hands = (
        from button in Gen.Elements(Alone)
        from gap in Gen.Choose(0, 6)
        select new Edge(button, false, 110 * gap)
    )
        .ArrayOf()
        .ToArbitrary();

    [Fact]
    public void WhateverTheContactsDo_NoPressIsToldTwice_AndEachOneEnds() =>
        Holds(
            Fuzz,
            edges =>
            {
                foreach (Button[] doubles in new Button[][] { [], Enum.GetValues<Button>() })
                {
                    Fingers fingers = Release(Play(doubles, edges));
                    int pressed = edges.Count(e => e.IsDown);
                    int told = fingers.Presses.Sum(Fewest);
                    int toldStuck = fingers.Presses.Count(p => p.Kind == PressKind.Stuck);
                    int soFar = fingers.Told.Count;
                    fingers.Press(Button.Minus).Wait(1000);
                    bool works = fingers.Presses[soFar..] is [(Button.Minus, PressKind.Short)];
                    if (told > pressed || toldStuck > pressed || !works || !fingers.IsQuiet)
                    {
                        return false;
                    }
                }
                return true;
            }
        );

    [Fact]
    public void Bouncing_NeverChangesWhatIsTold() =>
        Holds(
            Hands,
            hands =>
            {
                (Edge Edge, int At)[] clean = Placed(hands);
                (Edge Edge, int At)[] bounced = [.. clean.SelectMany(Bounced).OrderBy(e => e.At)];
                Button[] doubles = [Button.Main, Button.Both];
                Press[] quiet = PlayAt(doubles, clean).Presses;
                return quiet.SequenceEqual(PlayAt(doubles, bounced).Presses);
            }
        );

    [Fact]
    public void LookingWhenNothingIsDue_ChangesNothing() =>
        Holds(
            Fuzz,
            edges =>
                Play([Button.Plus], edges)
                    .Presses.SequenceEqual(Play([Button.Plus], edges, look: true).Presses)
        );

    [Fact]
    public void OneButton_IsToldByHowLongItIsHeld() =>
        Holds(
            Gen.Zip(Gen.Choose(21, 1900), Gen.Choose(21, 900)).ArrayOf().ToArbitrary(),
            holds =>
            {
                Fingers fingers = new();
                foreach ((int held, int pause) in holds)
                {
                    fingers.Press(Button.Plus, held).Wait(pause);
                }
                return fingers
                    .Presses.Select(p => p.Kind)
                    .SequenceEqual(
                        holds.Select(h => h.Item1 < 800 ? PressKind.Short : PressKind.Long)
                    );
            }
        );

    // How many times fingers went down at least for a press.
    private static int Fewest(Press press) =>
        press switch
        {
            { Kind: PressKind.Stuck } => 0, // of a press that was told before
            { Button: Button.Both, Kind: PressKind.Double } => 4,
            { Button: Button.Both } or { Kind: PressKind.Double } => 2,
            _ => 1,
        };

    private static Fingers Play(Button[] doubles, Edge[] edges, bool look = false)
    {
        Fingers fingers = new(doubles);
        foreach (Edge edge in edges)
        {
            fingers.Wait(edge.Gap / 2);
            _ = look ? fingers.Look() : fingers;
            fingers.Wait(edge.Gap - edge.Gap / 2).Change(edge.Button, edge.IsDown);
        }
        return fingers;
    }

    private static Fingers PlayAt(Button[] doubles, (Edge Edge, int At)[] edges)
    {
        Fingers fingers = new(doubles);
        int now = 0;
        foreach ((Edge edge, int at) in edges)
        {
            fingers.Wait(at - now).Change(edge.Button, edge.IsDown);
            now = at;
        }
        return fingers.Wait(2000);
    }

    private static Fingers Release(Fingers fingers)
    {
        foreach (Button button in Alone)
        {
            fingers.Wait(30).Up(button);
        }
        return fingers.Wait(2000);
    }

    // Each edge turns its button over, unless it was turned less than 110 ms before; each button
    // has times of its own, so that no two contacts move at nearly the same moment.
    private static (Edge Edge, int At)[] Placed(Edge[] hands)
    {
        List<(Edge Edge, int At)> placed = [];
        Dictionary<Button, (bool IsDown, int At)> last = [];
        int now = 110;
        foreach (Edge hand in hands)
        {
            now += hand.Gap;
            int at =
                now
                + hand.Button switch
                {
                    Button.Main => 0,
                    Button.Plus => 20,
                    _ => 60,
                };
            (bool isDown, int before) = last.GetValueOrDefault(hand.Button, (false, 0));
            if (at - before >= 110)
            {
                last[hand.Button] = (!isDown, at);
                placed.Add((hand with { IsDown = !isDown }, at));
            }
        }
        // In the end all buttons are let go.
        foreach ((Button button, (bool isDown, int at)) in last.Where(b => b.Value.IsDown))
        {
            int later = (now - at + 220) / 110 * 110;
            placed.Add((new(button, false, 0), at + later));
        }
        return [.. placed.OrderBy(e => e.At)];
    }

    // A spurious change before, and up to four after; drawn from the edge, so it can be repeated.
    private static IEnumerable<(Edge Edge, int At)> Bounced((Edge Edge, int At) clean)
    {
        Random random = new(clean.At * 3 + (int)clean.Edge.Button);
        int at = clean.At;
        if (random.Next(2) == 0)
        {
            at -= 4;
            yield return (clean.Edge, at);
            yield return (clean.Edge with { IsDown = !clean.Edge.IsDown }, at + 2);
            at += 4;
        }
        yield return (clean.Edge, at);
        for (int i = random.Next(5); i > 0; i--)
        {
            at += random.Next(1, 4);
            yield return (clean.Edge with { IsDown = !clean.Edge.IsDown }, at);
            at += random.Next(1, 4);
            yield return (clean.Edge, at);
        }
    }

    private static void Holds(Arbitrary<Edge[]> edges, Func<Edge[], bool> property) =>
        Holds<Edge[]>(edges, property);

    private static void Holds<T>(Arbitrary<T> values, Func<T, bool> property) =>
        Prop.ForAll(values, property)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(60));

    /// <summary>A contact changes, so many milliseconds after the one before.</summary>
    private sealed record Edge(Button Button, bool IsDown, int Gap);
}
