namespace EdgeReader.Recognition.Imaging;

/// <summary>Finds photographs.</summary>
public static class PhotographFolder
{
    private static readonly string[] Extensions = [".jpg", ".jpeg", ".png", ".bmp", ".webp"];

    /// <summary>Subfolders too; what may not be read is passed over.</summary>
    public static EnumerationOptions Everywhere { get; } =
        new() { RecurseSubdirectories = true, IgnoreInaccessible = true };

    /// <summary>The photographs in a folder and its subfolders, by their paths.</summary>
    /// <exception cref="ReaderException">No such folder, or no photograph in it.</exception>
    public static string[] Find(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new ReaderException($"There is no folder {folder}: name one with photographs.");
        }
        string[] files =
        [
            .. Directory
                .EnumerateFiles(folder, "*", Everywhere)
                .Where(f => Extensions.Contains(Path.GetExtension(f).ToLowerInvariant()))
                .Order(StringComparer.Ordinal),
        ];
        return files.Length > 0
            ? files
            : throw new ReaderException(
                $"There is no photograph in {folder}: put JPEG, PNG, BMP or WebP files there."
            );
    }
}
