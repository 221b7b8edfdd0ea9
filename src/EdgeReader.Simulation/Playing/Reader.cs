using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Decisions.Guidance;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Money;
using EdgeReader.Service.Speech;

namespace EdgeReader.Simulation.Playing;

/// <summary>All of a reader that doesn't change from one presentation to the next.</summary>
/// <param name="OpenNetwork">Opens a session of its network, the caller's to dispose.</param>
/// <param name="NoneBias">Is added to the network's logit of none.</param>
/// <param name="Temperature">Divides its logits.</param>
/// <param name="SecondLook">From this probability on, one look is enough.</param>
/// <param name="Witness">Its geometry.</param>
/// <param name="Limits">What budgets allow with both witnesses.</param>
/// <param name="NetworkLimits">What they allow with the network alone.</param>
/// <param name="Answers">What there is to say.</param>
/// <param name="Clips">What it says.</param>
public sealed record Reader(
    Func<OnnxNetwork> OpenNetwork,
    double NoneBias,
    double Temperature,
    double SecondLook,
    IWitness Witness,
    IReadOnlyList<RiskLimit> Limits,
    IReadOnlyList<RiskLimit> NetworkLimits,
    AnswerSet Answers,
    ClipLibrary Clips
)
{
    /// <summary>What may be wrong.</summary>
    public DecisionOptions Budget { get; init; } = new();

    /// <summary>How it gathers evidence.</summary>
    public VoteOptions Vote { get; init; } = new();

    /// <summary>When it tells the hand what to do.</summary>
    public GuidanceOptions Guidance { get; init; } = new();

    /// <summary>Whether a lamp beside the camera lights what is held.</summary>
    public bool HasLamp { get; init; }

    /// <summary>The risk up to which it says money, 0…100 %.</summary>
    public double LimitPercent => 100 * new DecisionPolicy(Budget, Limits).BorneForMoney;

    /// <summary>Reads frames as the worker does; the caller's to dispose.</summary>
    /// <param name="network">One that <see cref="OpenNetwork"/> opened; stays the caller's.</param>
    /// <param name="witness">Says what <see cref="Witness"/> does.</param>
    public FrameReader NewFrameReader(INetwork network, IWitness witness) =>
        new(
            new NetworkClassifier(
                new BiasedNetwork(network, Answers, NoneBias),
                Answers,
                Temperature,
                SecondLook
            ),
            witness
        );

    /// <summary>The same without hints, but for the last one.</summary>
    public Reader WithoutGuidance => this with { Guidance = Guidance with { IsOn = false } };

    /// <summary>The same with a lamp beside the camera.</summary>
    public Reader WithLamp => this with { HasLamp = true };

    /// <summary>The same, believing the network alone.</summary>
    public Reader WithoutGeometry =>
        this with
        {
            Witness = new NoWitness(),
            Limits = NetworkLimits,
        };

    /// <summary>The same, as if frames were independent.</summary>
    public Reader WithoutDiscounting =>
        this with
        {
            Vote = Vote with { DiscountsAlikeFrames = false },
        };

    /// <summary>The same, looking once.</summary>
    public Reader WithoutSecondLook => this with { SecondLook = 0 };

    /// <summary>The same with another budget.</summary>
    /// <param name="wrongInThousand">Announcements that may be wrong.</param>
    public Reader Borne(double wrongInThousand) =>
        this with
        {
            Budget = Budget with { WrongInThousand = wrongInThousand },
        };

    /// <summary>The same, saying whatever is not riskier than this: what budgets lead to.</summary>
    /// <param name="risk">Probability of being wrong, 0…0.5.</param>
    public Reader UpTo(double risk) => this with { Limits = [new(Budget.WrongInThousand, risk)] };
}
