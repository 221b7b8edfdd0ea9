using EdgeReader.Recognition;
using EdgeReader.Service.Speech;

namespace EdgeReader.Service.Doctor;

/// <summary>Tries one part.</summary>
/// <param name="Part">Its name.</param>
/// <param name="TryAsync">Tries it; what it throws is a finding too.</param>
internal sealed record Examination(
    Phrase Part,
    Func<CancellationToken, Task<(Health Health, string Told)>> TryAsync
)
{
    /// <summary>One that needs no waiting.</summary>
    public Examination(Phrase part, Func<(Health Health, string Told)> attempt)
        : this(part, _ => Task.FromResult(attempt())) { }

    /// <summary>Tries it.</summary>
    public async Task<Finding> FindAsync(CancellationToken stopping)
    {
        try
        {
            (Health health, string told) = await TryAsync(stopping);
            return new(Part, health, told);
        }
        catch (ReaderException problem)
        {
            return new(Part, Health.Fails, problem.Message);
        }
        catch (Exception problem) when (!stopping.IsCancellationRequested)
        {
            // What .NET wraps it into says nothing of it.
            string told = problem.GetBaseException().Message;
            return new(Part, Health.Fails, $"{told.TrimEnd('.')}.");
        }
    }

    /// <summary>Tries it for a while: a driver that hangs is a finding too.</summary>
    /// <param name="patience">How long.</param>
    /// <param name="stopping">Ends it.</param>
    public async Task<Finding> FindAsync(TimeSpan patience, CancellationToken stopping)
    {
        try
        {
            // Of its own, since what hangs in a driver returns to nobody.
            return await Task.Run(() => FindAsync(stopping), stopping)
                .WaitAsync(patience, stopping);
        }
        catch (TimeoutException)
        {
            return new(
                Part,
                Health.Fails,
                $"It hasn't answered within {patience.TotalSeconds:0.#} s: check its cable, and "
                    + "take the power away for a moment."
            );
        }
    }
}
