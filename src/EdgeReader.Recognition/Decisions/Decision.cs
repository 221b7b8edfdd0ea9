using EdgeReader.Recognition.Money;

namespace EdgeReader.Recognition.Decisions;

/// <summary>What to tell the user now: nothing, an answer, or a reason.</summary>
public abstract record Decision
{
    private Decision() { }

    /// <summary>Nothing to tell.</summary>
    public static Decision Nothing { get; } = new Silence();

    /// <summary>Nothing to tell at this frame.</summary>
    public sealed record Silence : Decision;

    /// <summary>Say an answer, once.</summary>
    /// <param name="Answer">What is shown.</param>
    /// <param name="Probability">Calibrated probability that it is right, 0…1.</param>
    /// <param name="SeenSince">When something first came into view.</param>
    public sealed record Say(Answer Answer, double Probability, TimeSpan SeenSince) : Decision;

    /// <summary>Say why there is no answer, or what to do for one.</summary>
    /// <param name="Reason">The reason.</param>
    /// <param name="SeenSince">When something first came into view, or it became dark.</param>
    public sealed record Explain(Reason Reason, TimeSpan SeenSince) : Decision
    {
        /// <summary>Whether nothing more is said until something else is shown.</summary>
        public bool IsLast { get; init; }
    }
}
