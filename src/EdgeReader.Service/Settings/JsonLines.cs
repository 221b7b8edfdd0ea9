using System.Text.Json;

namespace EdgeReader.Service.Settings;

/// <summary>On which line of a JSON text a key stands: to name it to who has to mend it.</summary>
public static class JsonLines
{
    private static readonly JsonReaderOptions Options = new()
    {
        // As the settings are read.
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>The line, from 1; null where the key isn't there or the text is no JSON.</summary>
    /// <param name="json">UTF-8, with or without a byte order mark.</param>
    /// <param name="key">Names of objects around it and its own, parted by colons.</param>
    public static int? Of(ReadOnlySpan<byte> json, string key)
    {
        ReadOnlySpan<byte> text = json.StartsWith("\uFEFF"u8) ? json[3..] : json;
        Utf8JsonReader reader = new(text, Options);
        Stack<string> path = [];
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        path.Push(reader.GetString()!);
                        int at = (int)reader.TokenStartIndex;
                        if (key.Equals(Key(path), StringComparison.OrdinalIgnoreCase))
                        {
                            return 1 + text[..at].Count((byte)'\n');
                        }
                        break;
                    case JsonTokenType.StartArray:
                        reader.Skip();
                        path.TryPop(out _);
                        break;
                    case not JsonTokenType.StartObject:
                        path.TryPop(out _);
                        break;
                }
            }
        }
        catch (JsonException)
        {
            // Whoever reads the settings says so.
        }
        return null;
    }

    private static string Key(Stack<string> path) => string.Join(':', path.Reverse());
}
