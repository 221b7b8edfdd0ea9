namespace EdgeReader.Service.Tests.State;

/// <summary>Something that is kept across power cuts, opened on a disk.</summary>
internal interface IKept : IDisposable
{
    /// <summary>All that the reader would tell of it.</summary>
    string Told { get; }

    /// <summary>Makes a change; when this returns, the reader tells it.</summary>
    void Change(int step);
}
