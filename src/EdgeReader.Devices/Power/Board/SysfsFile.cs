namespace EdgeReader.Devices.Power.Board;

/// <summary>A small file by which the kernel tells one value.</summary>
internal static class SysfsFile
{
    /// <summary>Its text without the line's end; null where it can't be read.</summary>
    public static string? TryRead(string path)
    {
        try
        {
            return File.ReadAllText(path).Trim();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null; // also a sensor that gives EIO or EAGAIN instead of a value
        }
    }

    /// <summary>The folders in a folder; none where there is no such one.</summary>
    public static IEnumerable<string> Folders(string path)
    {
        try
        {
            return Directory.GetDirectories(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
