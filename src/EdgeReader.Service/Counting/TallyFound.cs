namespace EdgeReader.Service.Counting;

/// <summary>What was found of the count when the reader started.</summary>
public enum TallyFound
{
    /// <summary>No count was kept: the first start, or the folder can't be had.</summary>
    Nothing,

    /// <summary>All of it.</summary>
    Whole,

    /// <summary>
    /// All but what was being written when the power went: one change at most, of which it was
    /// not yet said that it is counted.
    /// </summary>
    WithoutTheLast,

    /// <summary>
    /// What lay before the damage; changes after it are lost, or the file can't be read at all.
    /// The sum was right once and may be too low or too high now.
    /// </summary>
    Damaged,
}
