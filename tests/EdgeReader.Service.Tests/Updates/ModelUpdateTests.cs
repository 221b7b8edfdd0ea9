using EdgeReader.Recognition;
using EdgeReader.Recognition.Files;
using EdgeReader.Recognition.Money;
using EdgeReader.Service.Hosting;
using EdgeReader.Service.State;
using EdgeReader.Service.Tests.Support;
using EdgeReader.Service.Updates;
using EdgeReader.Tests.Programs;
using Microsoft.Extensions.Hosting;

namespace EdgeReader.Service.Tests.Updates;

public sealed class ModelUpdateTests : IDisposable
{
    private const string Shipped = NewModel.Shipped;

    private static readonly Currency Rupee = Clips.Currency;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");
    private readonly StringWriter _log = new();
    private readonly ModelSlots _slots;

    public ModelUpdateTests() => _slots = new(Disk.Real, State);

    private string State => Path.Combine(_folder.FullName, "state");

    private string Update => Path.Combine(_folder.FullName, "update");

    public void Dispose()
    {
        _log.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void NewModel_IsInstalledOnce_AndUsedFromThenOn()
    {
        Assert.Equal(Shipped, Chosen());
        NewModel.Write(Update, "better");
        Assert.Contains("The model better was installed.", Start());
        Assert.Equal("better", Chosen());
        Directory.Delete(Update, recursive: true);
        Assert.Empty(Start());
        Assert.Equal("better", Chosen());
        NewModel.Write(Update, "better");
        Assert.Contains("The model better is installed already.", Start());
        Assert.Contains("The model better is used, which was installed.", _log.ToString());
    }

    [Fact]
    public void NewerModel_TakesThePlaceOfTheOneBefore_WhichIsRemoved()
    {
        foreach (string id in new[] { "better", "best" })
        {
            NewModel.Write(Update, id);
            Start();
            Assert.Equal(id, Chosen());
            Assert.Single(Directory.GetDirectories(Path.Combine(State, ModelSlots.FolderName)));
        }
    }

    [Theory]
    [InlineData("model.int8.onnx")]
    [InlineData("landmarks.bin")]
    [InlineData("manifest.json")]
    public void ModelThatIsCutShort_IsRefusedInASentence_AndTheOneBeforeStays(string file)
    {
        NewModel.Write(Update, "better");
        Start();
        NewModel.Write(Update, "worse");
        NewModel.Halve(Update, file);
        Assert.Contains(file, Start());
        Assert.Equal("better", Chosen());
    }

    [Fact]
    public void ModelThatDoesNotRun_IsRefused_ThoughItIsWhole()
    {
        Directory.CreateDirectory(Update);
        string[] labels = [.. Rupee.Labels];
        foreach ((string name, byte[] content) in SmallBundle.FilesOf("no network", [1], labels))
        {
            File.WriteAllBytes(Path.Combine(Update, name), content);
        }
        Assert.Contains("ONNX Runtime cannot run the model of the bundle no network", Start());
        Assert.Equal(Shipped, Chosen());
    }

    [Fact]
    public void InstalledModelThatWasDamaged_GivesWayToTheProgramsOwn_UntilItIsInstalledAgain()
    {
        NewModel.Write(Update, "better");
        Start();
        File.AppendAllText(Path.Combine(_slots.Current!, "model.int8.onnx"), "!");
        Assert.Equal(Shipped, Chosen());
        Assert.Contains($"the program's own model {Shipped} is used", _log.ToString());
        Assert.Contains("The model better was installed.", Start());
        Assert.Equal("better", Chosen());
    }

    [Fact]
    public void NobodyKnowsWhichModelIsInstalled_TheProgramsOwnIsUsed()
    {
        NewModel.Write(Update, "better");
        Start();
        string current = Path.Combine(State, ModelSlots.FolderName, ModelSlots.CurrentName);
        File.WriteAllText(current, "c");
        Assert.Equal(Shipped, Chosen());
        Assert.Contains("is damaged: install the model again", _log.ToString());
    }

    [Fact]
    public void ReaderRuns_NothingIsInstalledUnderIt()
    {
        NewModel.Write(Update, "better");
        using StateFolder reader = StateFolder.Open(State);
        Assert.Contains("A reader runs", Start());
        Assert.Equal(Shipped, Chosen());
    }

    [Fact]
    public async Task Verb_InstallsAModel_OrSaysWhyNot()
    {
        NewModel.Write(Update, "better");
        Dictionary<string, string> settings = new() { ["EDGEREADER_State__Folder"] = State };
        var good = await ReaderProcess.RunAsync(
            _folder.FullName,
            settings,
            "install-model",
            Update
        );
        Assert.Equal((0, "The model better was installed.\n", ""), good);
        Assert.Equal("better", Chosen());
        var bad = await ReaderProcess.RunAsync(
            _folder.FullName,
            settings,
            "install-model",
            Update + "s"
        );
        Assert.Equal(2, bad.ExitCode);
        Assert.Contains("There is no model bundle", bad.Errors);
    }

    /// <summary>What a reader does first when it starts.</summary>
    /// <returns>What it logged.</returns>
    private string Start()
    {
        HostApplicationBuilder builder = Composition.CreateBuilder(null, environment: false);
        builder.Configuration["State:Folder"] = State;
        builder.Configuration["Reader:UpdateFolder"] = Update;
        builder.Services.AddReader();
        using IHost host = builder.BuildChecked();
        using StringWriter log = new();
        ModelUpdate.AtStart(host.Services, log);
        return log.ToString();
    }

    private string Chosen()
    {
        ChosenModel chosen = ChosenModel.Open(_slots, NewModel.Own, Rupee, threads: 1, _log);
        using (chosen.Network)
        {
            return chosen.Bundle.Manifest.Id;
        }
    }
}
