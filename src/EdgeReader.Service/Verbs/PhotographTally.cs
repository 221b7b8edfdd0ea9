namespace EdgeReader.Service.Verbs;

/// <summary>Counts answers to photographs.</summary>
public sealed class PhotographTally
{
    private int _values;
    private int _practice;
    private int _reasons;

    /// <summary>Files that are no pictures.</summary>
    public int Unreadable { get; private set; }

    /// <summary>One line for the end.</summary>
    public string Summary =>
        $"{_values + _practice + _reasons + Unreadable} photographs: {_values} values, "
        + $"{_practice} practice cards, {_reasons} reasons, {Unreadable} unreadable";

    /// <summary>Counts one answer.</summary>
    public void Add(PhotographAnswer answer)
    {
        _ = answer switch
        {
            { IsUnreadable: true } => Unreadable++,
            { Value: null } => _reasons++,
            { Practice: true } => _practice++,
            _ => _values++,
        };
    }
}
