using EdgeReader.Service.Tests.Support;

namespace EdgeReader.Service.Tests.Scenarios;

/// <summary>What an owner hears who has put a new model onto the card.</summary>
public sealed class UpdateStories : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");

    private string Update => Path.Combine(_folder.FullName, "update");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task NewModel_IsSaidToBeInstalled_Once()
    {
        NewModel.Write(Update, "better");
        Assert.Equal(["Ready.", "A new model is installed."], await StartAsync());
        Assert.Equal(["Ready."], await StartAsync());
    }

    [Fact]
    public async Task DamagedModel_IsSaidToBeRefused_EachTime()
    {
        NewModel.Write(Update, "worse");
        NewModel.Halve(Update, "landmarks.bin");
        const string Refused = "The new model can't be used. I keep the one before.";
        Assert.Equal(["Ready.", Refused], await StartAsync());
        Assert.Equal(["Ready.", Refused], await StartAsync());
    }

    [Fact]
    public async Task ModelOfWhichOnlyHalfWasCopied_IsSaidToBeRefused()
    {
        NewModel.Write(Update, "better");
        File.Delete(Path.Combine(Update, "manifest.json"));
        Assert.Contains("The new model can't be used. I keep the one before.", await StartAsync());
    }

    [Fact]
    public async Task FolderWithWhatADesktopHides_IsNoNewModel()
    {
        Directory.CreateDirectory(Update);
        File.WriteAllText(Path.Combine(Update, "._manifest.json"), "");
        Assert.Equal(["Ready."], await StartAsync());
    }

    [Fact]
    public async Task NoNewModel_NothingIsSaidOfIt() =>
        Assert.Equal(["Ready."], await StartAsync());

    private async Task<string[]> StartAsync()
    {
        Simulation s = new(new Act("none", 8))
        {
            StateFolder = Path.Combine(_folder.FullName, "state"),
            Settings = { ["Reader:UpdateFolder"] = Update },
        };
        await s.PlayAsync();
        return [.. s.Reader.Texts.Select(t => t.Text)];
    }
}
