namespace EdgeReader.Service.Tests.Support;

/// <summary>The model that ships, and it again under other names, as new ones.</summary>
internal static class NewModel
{
    /// <summary>Name of the one that ships.</summary>
    public const string Shipped = "inr-lite0-3";

    /// <summary>Folder of the one that ships.</summary>
    public static string Own { get; } = Path.Combine(AppContext.BaseDirectory, "models", Shipped);

    /// <summary>Writes the one that ships under another name into a folder.</summary>
    public static void Write(string folder, string id)
    {
        Directory.CreateDirectory(folder);
        foreach (string name in new[] { "model.int8.onnx", "landmarks.bin" })
        {
            File.Copy(Path.Combine(Own, name), Path.Combine(folder, name), overwrite: true);
        }
        string manifest = File.ReadAllText(Path.Combine(Own, "manifest.json"));
        File.WriteAllText(
            Path.Combine(folder, "manifest.json"),
            manifest.Replace($"\"id\": \"{Shipped}\"", $"\"id\": \"{id}\"")
        );
    }

    /// <summary>Cuts a file of a bundle in half.</summary>
    public static void Halve(string folder, string file)
    {
        using FileStream cut = File.OpenWrite(Path.Combine(folder, file));
        cut.SetLength(cut.Length / 2);
    }
}
