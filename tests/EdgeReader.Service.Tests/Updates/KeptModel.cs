using EdgeReader.Service.Tests.State;
using EdgeReader.Service.Updates;
using EdgeReader.Tests.Programs;

namespace EdgeReader.Service.Tests.Updates;

/// <summary>An installed model on a simulated disk, as a reader finds it at its start.</summary>
internal sealed class KeptModel : IKept
{
    // Less than a sector, more, and much more; two with the same content under other names.
    private static readonly Dictionary<string, byte[]>[] Bundles =
    [
        SmallBundle.FilesOf("short", [1]),
        SmallBundle.FilesOf("longer", new byte[700]),
        SmallBundle.FilesOf("long", [.. Enumerable.Range(0, 3000).Select(i => (byte)i)]),
        SmallBundle.FilesOf("again", new byte[700]),
    ];

    private static readonly string[] Ids = ["short", "longer", "long", "again"];

    private readonly SimulatedDisk _disk;
    private readonly ModelSlots _slots;

    public KeptModel(SimulatedDisk disk)
    {
        _disk = disk;
        for (int i = 0; i < Bundles.Length; i++)
        {
            foreach ((string name, byte[] content) in Bundles[i])
            {
                disk.Damage($"/stick/{i}/{name}", content); // its own power is never cut
            }
        }
        _slots = new(disk, "/state");
        _slots.Tidy();
    }

    /// <summary>Changes are the numbers below this.</summary>
    public static int Steps => Ids.Length;

    public string Told => SmallBundle.Installed(_slots, _disk);

    public static string After(string told, int step) => Ids[step];

    public void Change(int step) => _slots.Install($"/stick/{step}", SmallBundle.Currency);

    public void Dispose() { }
}
