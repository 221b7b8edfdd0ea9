using EdgeReader.Devices.Buttons;

namespace EdgeReader.Service.Tests.Conversations;

/// <summary>A row of the table in the README: the conversation in one state, for one press.</summary>
internal sealed record ConversationRow(
    string State,
    Button Button,
    PressKind Kind,
    string Said,
    string Felt,
    string Done
);

/// <summary>The README's table.</summary>
internal static class ConversationTable
{
    private const string Head = "| state | press | said | felt | done |";

    /// <summary>Its rows, in order.</summary>
    public static IReadOnlyList<ConversationRow> Rows { get; } = Read();

    private static ConversationRow[] Read() =>
        [
            .. File.ReadLines(
                    Repository.PathOf("src", "EdgeReader.Service", "Conversations", "README.md")
                )
                .SkipWhile(line => line != Head)
                .Skip(2)
                .TakeWhile(line => line.StartsWith('|'))
                .Select(Row),
        ];

    private static ConversationRow Row(string line)
    {
        string[] cells = [.. line.Split('|')[1..^1].Select(cell => cell.Trim())];
        string[] press = cells[1].Split(' ');
        return new(
            cells[0],
            Enum.Parse<Button>(press[0], ignoreCase: true),
            Enum.Parse<PressKind>(press[1], ignoreCase: true),
            cells[2],
            cells[3],
            cells[4]
        );
    }
}
