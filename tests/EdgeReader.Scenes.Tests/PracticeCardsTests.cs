using EdgeReader.Recognition;

namespace EdgeReader.Scenes.Tests;

public class PracticeCardsTests
{
    [Fact]
    public void Load_FolderWithoutCards_SaysWhatToDo()
    {
        var problem = Assert.Throws<ReaderException>(() =>
            PracticeCards.Load(Path.GetTempPath() + "no-such-folder")
        );
        Assert.Contains("make cards", problem.Message);
    }
}
