namespace EdgeReader.Devices.Camera;

/// <summary>Says each thing once, however often a camera is opened.</summary>
/// <param name="output">Where to write a line; stays the caller's.</param>
internal sealed class Notes(TextWriter output)
{
    private readonly HashSet<string> _said = [];

    /// <summary>Writes a sentence, if it is new. Safe to call from several threads.</summary>
    public void Say(string sentence)
    {
        lock (_said)
        {
            if (_said.Add(sentence))
            {
                output.WriteLine(sentence);
            }
        }
    }
}
