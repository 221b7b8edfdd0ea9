namespace EdgeReader.Recognition;

/// <summary>
/// Something that the owner or maker can mend: the message says in one sentence what is wrong
/// and what to do. Programs print the message alone and exit non-zero.
/// </summary>
public sealed class ReaderException : Exception
{
    /// <summary>Creates the exception with the sentence to print.</summary>
    public ReaderException(string message)
        : base(message) { }

    /// <summary>Creates the exception with the sentence to print and what caused it.</summary>
    public ReaderException(string message, Exception innerException)
        : base(message, innerException) { }
}
