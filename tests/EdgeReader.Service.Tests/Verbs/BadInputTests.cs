using System.Security.Cryptography;
using System.Text.Json.Nodes;
using EdgeReader.Recognition.Geometry;
using EdgeReader.Service.Faults;
using EdgeReader.Service.Tests.Support;

namespace EdgeReader.Service.Tests.Verbs;

/// <summary>Each bad input ends in one sentence on stderr and a non-zero exit code.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");
    private readonly Dictionary<string, string> _settings = [];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("EDGEREADER_Reader__Currency", "USD", "no currency 'USD'")]
    [InlineData("EDGEREADER_Owner__Language", "xx", "no phrases for the language 'xx'")]
    [InlineData("EDGEREADER_Reader__ClipsFolder", "/no-clips", "make clips")]
    [InlineData("EDGEREADER_Camera__Driver", "telescope", "no driver 'telescope'")]
    [InlineData("EDGEREADER_Speaker__Driver", "trumpet", "no driver 'trumpet'")]
    [InlineData("EDGEREADER_Haptics__Driver", "gong", "no driver 'gong'")]
    [InlineData("EDGEREADER_Haptics__StrengthPercent", "5", "StrengthPercent")]
    [InlineData("EDGEREADER_Buttons__Driver", "doorbell", "no driver 'doorbell'")]
    [InlineData("EDGEREADER_Buttons__LongSeconds", "9", "LongSeconds")]
    [InlineData("EDGEREADER_Camera__CardsFolder", "/no-cards", "make cards")]
    [InlineData("EDGEREADER_Camera__ExposureMilliseconds", "0", "ExposureMilliseconds")]
    [InlineData("EDGEREADER_Camera__SourceProperties", "a=b ! fakesink", "SourceProperties")]
    [InlineData("EDGEREADER_Vote__HoldSeconds", "99", "HoldSeconds")]
    [InlineData("EDGEREADER_Vote__HoldSeconds", "soon", "HoldSeconds")]
    [InlineData("EDGEREADER_Vote__Windoow", "1", "Windoow")]
    [InlineData("EDGEREADER_Decision__WrongInThousand", "0", "WrongInThousand")]
    [InlineData("EDGEREADER_Guidance__EverySeconds", "0.1", "EverySeconds")]
    [InlineData("EDGEREADER_Mounting__TurnedDegrees", "45", "TurnedDegrees")]
    public async Task Setting_ThatDoesNotFit_IsOneSentence(string name, string value, string says)
    {
        _settings[name] = value;
        await AssertRefused(says, "run");
    }

    [Theory]
    [InlineData("run")]
    [InlineData("benchmark")]
    public async Task NoCamera_IsOneSentence(string verb)
    {
        _settings["EDGEREADER_Camera__Driver"] = "v4l2";
        _settings["EDGEREADER_Camera__Device"] = "/dev/video99";
        await AssertRefused("no camera at /dev/video99", verb);
    }

    [Fact]
    public async Task NoSoundCard_IsOneSentence()
    {
        _settings["EDGEREADER_Speaker__Driver"] = "alsa";
        _settings["EDGEREADER_Speaker__Device"] = "no-such-card";
        await AssertRefused("no-such-card gives no sound", "run");
    }

    [Fact]
    public async Task WhereNothingCanBeSaidOrFelt_TellFaultSaysSoToo()
    {
        _settings["EDGEREADER_Reader__ClipsFolder"] = "/no-clips";
        _settings["EDGEREADER_Haptics__Driver"] = "gpio";
        _settings["EDGEREADER_Haptics__ChipLabel"] = "no-such-chip";
        (int code, _, string errors) = await ReaderProcess.RunAsync(
            _folder.FullName,
            _settings,
            TellFaultVerb.Name
        );
        Assert.NotEqual(0, code);
        Assert.Contains("Nothing can be said", errors);
    }

    [Fact]
    public async Task Recording_ThatCannotBeUsed_IsOneSentence()
    {
        DirectoryInfo voices = _folder.CreateSubdirectory("voices");
        voices.CreateSubdirectory("en");
        File.WriteAllText(Path.Combine(voices.FullName, "en", "INR_500.wav"), "a song");
        _settings["EDGEREADER_Reader__VoicesFolder"] = voices.FullName;
        await AssertRefused("INR_500.wav can't be used", "run");
    }

    [Theory]
    [InlineData("libcamera", "CSI camera cannot be opened")]
    [InlineData("video", "There is no video 'nothing'")]
    [InlineData("photos", "There is no folder nothing")]
    public async Task NothingToSee_IsOneSentence(string driver, string says)
    {
        _settings["EDGEREADER_Camera__Driver"] = driver;
        _settings["EDGEREADER_Camera__VideoFile"] = "nothing";
        _settings["EDGEREADER_Camera__PhotosFolder"] = "nothing";
        await AssertRefused(says, "run");
    }

    [Theory]
    [InlineData("missing", "There is no folder")]
    [InlineData("empty", "no photograph")]
    public async Task Photographs_ThatAreNotThere_AreOneSentence(string folder, string says)
    {
        _folder.CreateSubdirectory("empty");
        await AssertRefused(says, "classify", Path.Combine(_folder.FullName, folder));
    }

    [Theory]
    [InlineData("manifest", "no model bundle")]
    [InlineData("model", "is missing")]
    [InlineData("cut", "cut short or changed")]
    [InlineData("byte", "cut short or changed")]
    [InlineData("landmarks", "landmarks.bin is missing")]
    [InlineData("landmark", "cut short or changed")]
    [InlineData("another", "belongs to another network")]
    [InlineData("currency", "is for USD")]
    [InlineData("labels", "do not fit the currency")]
    [InlineData("garbage", "damaged")]
    public async Task Bundle_ThatIsNotWhole_IsOneSentence(string fault, string says)
    {
        Damage(CopyModels(), fault);
        await AssertRefused(says, "run");
    }

    private static void Damage(string bundle, string fault)
    {
        string manifest = Path.Combine(bundle, "manifest.json");
        string model = Path.Combine(bundle, "model.int8.onnx");
        string landmarks = Path.Combine(bundle, NoteLandmarks.FileName);
        switch (fault)
        {
            case "manifest":
                File.Delete(manifest);
                break;
            case "model":
                File.Delete(model);
                break;
            case "cut":
                File.WriteAllBytes(model, File.ReadAllBytes(model)[..^1000]);
                break;
            case "byte":
                Change(model);
                break;
            case "landmarks":
                File.Delete(landmarks);
                break;
            case "landmark":
                Change(landmarks);
                break;
            case "another":
                NoteLandmarks others = new("another network's", []);
                File.WriteAllBytes(landmarks, others.ToBytes());
                JsonNode same = JsonNode.Parse(File.ReadAllText(manifest))!;
                same["landmarksSha256"] = Convert.ToHexStringLower(
                    SHA256.HashData(others.ToBytes())
                );
                File.WriteAllText(manifest, same.ToJsonString());
                break;
            case "garbage":
                File.WriteAllText(manifest, "{ \"id\": ");
                break;
            default:
                JsonNode root = JsonNode.Parse(File.ReadAllText(manifest))!;
                if (fault == "currency")
                {
                    root["currency"] = "USD";
                }
                else
                {
                    root["labels"]![0] = "USD_1";
                }
                File.WriteAllText(manifest, root.ToJsonString());
                break;
        }
    }

    private static void Change(string file)
    {
        byte[] bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(file, bytes);
    }

    private string CopyModels()
    {
        string models = Path.Combine(_folder.FullName, "models");
        foreach (
            string file in Directory.GetFiles(Clips.ModelsFolder, "*", SearchOption.AllDirectories)
        )
        {
            string copy = Path.Combine(models, Path.GetRelativePath(Clips.ModelsFolder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        _settings["EDGEREADER_Reader__ModelsFolder"] = models;
        string[] manifests = Directory.GetFiles(
            models,
            "manifest.json",
            SearchOption.AllDirectories
        );
        return Path.GetDirectoryName(Assert.Single(manifests))!;
    }

    private async Task AssertRefused(string says, params string[] arguments)
    {
        (int code, _, string errors) = await ReaderProcess.RunAsync(
            _folder.FullName,
            _settings,
            arguments
        );
        Assert.NotEqual(0, code);
        Assert.Contains(says, errors);
        string line = Assert.Single(errors.Trim().Split('\n'));
        Assert.DoesNotContain("   at ", line);
    }
}
