using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Writes a copy of a 64-bit little-endian ELF library in which the requirement of one symbol
/// version is weak (VER_FLG_WEAK), so that the loader accepts a system without that version.
/// Refuses a library in which a relocation uses the version: it would fail when it is called.
/// Formats: System V ABI, "Object Files"; Linux Standard Base, "Symbol Versioning".
/// </summary>
public sealed class WeakenElfVersionRequirement : Task
{
    const uint Rela = 4;
    const uint VersionNeeds = 0x6ffffffe;
    const uint SymbolVersions = 0x6fffffff;
    const ushort Weak = 2;

    /// <summary>The library as its package holds it; only read.</summary>
    [Required]
    public string Library { get; set; }

    /// <summary>The version to weaken, such as GLIBCXX_3.4.32.</summary>
    [Required]
    public string Version { get; set; }

    /// <summary>Where the copy goes; an older one is replaced.</summary>
    [Required]
    public string Output { get; set; }

    public override bool Execute()
    {
        try
        {
            byte[] file = File.ReadAllBytes(Library);
            List<Section> sections = ReadSections(file);
            int requirement = FindRequirement(file, sections, out ushort versionIndex);
            if (requirement < 0)
            {
                Log.LogMessage("{0} does not need {1}: copied unchanged.", Library, Version);
            }
            else
            {
                RefuseIfUsed(file, sections, versionIndex);
                file[requirement + 4] |= (byte)Weak; // vna_flags follows the 4 bytes of vna_hash
            }

            Directory.CreateDirectory(Path.GetDirectoryName(Output));
            File.WriteAllBytes(Output + ".new", file);
            File.Delete(Output);
            File.Move(Output + ".new", Output);
        }
        catch (Exception problem)
            when (problem is InvalidDataException || problem is ArgumentException)
        {
            Log.LogError(
                "{0} is not laid out as a 64-bit ELF library should be ({1}): build on Debian 13 "
                    + "or newer without this step, or pin the former TorchSharp.",
                Library,
                problem.Message
            );
        }

        return !Log.HasLoggedErrors;
    }

    static List<Section> ReadSections(byte[] file)
    {
        byte[] expected = { 0x7f, (byte)'E', (byte)'L', (byte)'F', 2, 1 };
        if (!file.Take(expected.Length).SequenceEqual(expected))
        {
            throw new InvalidDataException("no 64-bit little-endian ELF header");
        }

        int table = Offset(file, 0x28);
        int size = BitConverter.ToUInt16(file, 0x3a);
        int count = BitConverter.ToUInt16(file, 0x3c);
        if (table == 0 || size != 64 || count == 0)
        {
            throw new InvalidDataException("no section headers");
        }

        return Enumerable
            .Range(0, count)
            .Select(index => table + index * size)
            .Select(at => new Section
            {
                Type = BitConverter.ToUInt32(file, at + 4),
                Start = Offset(file, at + 24),
                Length = Offset(file, at + 32),
                Link = BitConverter.ToInt32(file, at + 40),
                Info = BitConverter.ToInt32(file, at + 44),
            })
            .ToList();
    }

    /// <summary>The offset of the version's Elf64_Vernaux, or -1 where nothing needs it.</summary>
    int FindRequirement(byte[] file, List<Section> sections, out ushort versionIndex)
    {
        foreach (Section needs in sections.Where(section => section.Type == VersionNeeds))
        {
            int names = sections[needs.Link].Start;
            int library = needs.Start;
            for (int i = 0; i < needs.Info; i++)
            {
                int entry = library + BitConverter.ToInt32(file, library + 8);
                for (int j = BitConverter.ToUInt16(file, library + 2); j > 0; j--)
                {
                    if (Text(file, names + BitConverter.ToInt32(file, entry + 8)) == Version)
                    {
                        versionIndex = BitConverter.ToUInt16(file, entry + 6);
                        return entry;
                    }

                    entry += BitConverter.ToInt32(file, entry + 12);
                }

                library += BitConverter.ToInt32(file, library + 12);
            }
        }

        versionIndex = 0;
        return -1;
    }

    void RefuseIfUsed(byte[] file, List<Section> sections, ushort versionIndex)
    {
        Section versions = sections.Single(section => section.Type == SymbolVersions);
        foreach (Section relocations in sections.Where(section => section.Type == Rela))
        {
            int end = relocations.Start + relocations.Length;
            for (int at = relocations.Start; at < end; at += 24)
            {
                int symbol = BitConverter.ToInt32(file, at + 12); // upper half of r_info
                int version = BitConverter.ToUInt16(file, versions.Start + 2 * symbol);
                if (symbol != 0 && (version & 0x7fff) == versionIndex)
                {
                    throw new InvalidDataException($"its code uses a symbol of {Version}");
                }
            }
        }
    }

    static int Offset(byte[] file, int at) => checked((int)BitConverter.ToUInt64(file, at));

    static string Text(byte[] file, int start) =>
        Encoding.ASCII.GetString(file, start, Array.IndexOf(file, (byte)0, start) - start);

    sealed class Section
    {
        public uint Type;
        public int Start;
        public int Length;
        public int Link;
        public int Info;
    }
}
