using EdgeReader.Recognition.Decisions;
using EdgeReader.Simulation.Playing;
using EdgeReader.Simulation.Results;

namespace EdgeReader.Simulation.Tests.Results;

public class TroubleRowTests
{
    private readonly Glimpse[] _seen =
    [
        Seen(Reason.TooDark, [Reason.TooDark], isAnswered: false),
        Seen(Reason.TooDark, [Reason.Moving], isAnswered: false),
        Seen(Reason.Unsure, [Reason.TooDark], isAnswered: true),
        Seen(Reason.Moving, [Reason.TooDark, Reason.Moving], isAnswered: false),
        Seen(Reason.Unsure, [], isAnswered: true),
    ];

    [Fact]
    public void Precision_IsTheShareOfTheNamedThatIsThere() =>
        Assert.Equal((2, 1), (Dark.Named, Dark.NamedTruly));

    [Fact]
    public void Recall_CountsWhereverATrueReasonIsNamed() =>
        Assert.Equal((3, 2), (Dark.There, Dark.Told));

    [Fact]
    public void WhatIsNeitherNamedNorThere_HasNoRow() =>
        Assert.Equal([Reason.TooDark, Reason.Moving], TroubleRow.Of(_seen).Select(r => r.Reason));

    private TroubleRow Dark => TroubleRow.Of(_seen).First();

    private static Glimpse Seen(Reason named, Reason[] there, bool isAnswered) =>
        new(named, there.ToHashSet(), isAnswered);
}
