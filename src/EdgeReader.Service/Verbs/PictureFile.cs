namespace EdgeReader.Service.Verbs;

/// <summary>Tells whether a picture's file is whole before it is decoded.</summary>
public static class PictureFile
{
    /// <summary>
    /// Whether a JPEG or PNG file has its end. Decoders fill what is cut away with grey and say
    /// nothing, and a note's missing half must not be answered. Other kinds count as whole.
    /// </summary>
    public static bool IsWhole(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith<byte>([0xFF, 0xD8]))
        {
            // The end marker cannot stand within a scan: there 0xFF is always followed by 0
            // (ITU-T T.81, B.1.1.5). A thumbnail's own end comes before the last scan's start.
            return file.LastIndexOf<byte>([0xFF, 0xD9]) > file.LastIndexOf<byte>([0xFF, 0xDA]);
        }
        return !file.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G'])
            || file.LastIndexOf("IEND"u8) > 0;
    }
}
