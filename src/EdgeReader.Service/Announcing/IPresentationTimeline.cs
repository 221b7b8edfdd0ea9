namespace EdgeReader.Service.Announcing;

/// <summary>What a simulated camera truly shows, and when: to measure against.</summary>
public interface IPresentationTimeline
{
    /// <summary>When what is shown at <paramref name="at"/> began to enter; null if nothing is.</summary>
    TimeSpan? EnteredAt(TimeSpan at);
}
