using EdgeReader.Training.Advice;
using EdgeReader.Training.Data;

namespace EdgeReader.Training.Tests.Advice;

public class NearDuplicatesTests
{
    [Fact]
    public void CountWithout_TheSameFeaturesTwice_CountOnce()
    {
        Assert.Equal(
            2,
            Count([Note("a", "1"), Note("b", "2"), Note("c", "3")], [3, 0, 1, 0, 0, 2])
        );
    }

    [Fact]
    public void CountWithout_OneClusterOfTheManifest_CountsOnce()
    {
        Assert.Equal(1, Count([Note("a", "1"), Note("b", "1")], [1, 0, 0, 1]));
    }

    private static int Count(Photograph[] notes, float[] features) =>
        NearDuplicates.CountWithout(notes, new PhotographFeatures(notes, features).Of(notes));

    private static Photograph Note(string name, string cluster) =>
        new("", name, 0, true, "O1_a", "web", cluster, 64, 30);
}
