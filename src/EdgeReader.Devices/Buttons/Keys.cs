namespace EdgeReader.Devices.Buttons;

/// <summary>The keys that stand for presses in a terminal, which tells no key's going up.</summary>
internal static class Keys
{
    /// <summary>The key that prints the list.</summary>
    public const char List = '?';

    private static readonly (string Keys, string Words, Press Press)[] Table =
    [
        (" \r\nm", "m, space or Enter", new(Button.Main, PressKind.Short)),
        ("M", "M", new(Button.Main, PressKind.Long)),
        ("p+", "p or +", new(Button.Plus, PressKind.Short)),
        ("P", "P", new(Button.Plus, PressKind.Long)),
        ("n-", "n or -", new(Button.Minus, PressKind.Short)),
        ("N", "N", new(Button.Minus, PressKind.Long)),
        ("b", "b", new(Button.Both, PressKind.Short)),
        ("B", "B", new(Button.Both, PressKind.Long)),
    ];

    /// <summary>What a key stands for, or null.</summary>
    public static Press? PressOf(char key)
    {
        foreach ((string keys, _, Press press) in Table)
        {
            if (keys.Contains(key))
            {
                return press;
            }
        }
        return null;
    }

    /// <summary>Prints which key does what, a line each.</summary>
    public static void Print(TextWriter output)
    {
        output.WriteLine("Keys of the buttons:");
        foreach ((_, string words, Press press) in Table)
        {
            string held = press.Kind is PressKind.Long ? ", held" : "";
            output.WriteLine($"  {words}: {NameOf(press.Button)}{held}");
        }
        output.WriteLine("  a key of a button twice, quickly: that button twice");
        output.WriteLine($"  {List}: this list");
    }

    private static string NameOf(Button button) =>
        button switch
        {
            Button.Main => "the main button",
            Button.Plus => "plus",
            Button.Minus => "minus",
            _ => "plus and minus together",
        };
}
