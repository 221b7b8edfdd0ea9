using System.Buffers.Binary;
using System.Text;
using EdgeReader.Recognition;
using EdgeReader.Training.Networks;
using EdgeReader.Training.Transfer;
using FsCheck;
using FsCheck.Fluent;

namespace EdgeReader.Training.Tests.Networks;

public class SafetensorsTests
{
    [Fact]
    public void Write_ThenRead_GivesTheSameTensorsBack()
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "weights.safetensors");
        NamedTensor matrix = new("a.weight", [2, 3], [1, -2, 3.5f, float.MinValue, 0, 1e-30f]);
        NamedTensor scalar = new("b", [], [42]);
        NamedTensor empty = new("c", [0, 4], []);
        Safetensors.Write(path, [matrix, scalar, empty]);
        var read = Safetensors.Read(path);
        Assert.Equal(3, read.Count);
        foreach (NamedTensor written in new[] { matrix, scalar, empty })
        {
            Assert.Equal(written.Shape, read[written.Name].Shape);
            Assert.Equal(written.Values, read[written.Name].Values);
        }
    }

    [Fact]
    public void Parse_HalfPrecision_BecomesSinglePrecision()
    {
        byte[] data = new byte[4];
        BinaryPrimitives.WriteHalfLittleEndian(data, (Half)0.5);
        BinaryPrimitives.WriteHalfLittleEndian(data.AsSpan(2), (Half)(-3));
        byte[] file = FileOf("""{"x":{"dtype":"F16","shape":[2],"data_offsets":[0,4]}}""", data);
        Assert.Equal([0.5f, -3f], Safetensors.Parse(file, "x")["x"].Values);
    }

    [Theory]
    [InlineData("""{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}""")]
    [InlineData("""{"x":{"dtype":"F32","shape":[1],"data_offsets":[0,400]}}""")]
    [InlineData("""{"x":{"dtype":"I8","shape":[4],"data_offsets":[0,4]}}""")]
    [InlineData("""{"x":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,0]}}""")]
    [InlineData("""{"x":{"dtype":"F32","shape":[-1],"data_offsets":[4,0]}}""")]
    [InlineData("""{"x":{"dtype":"F32","shape":"4","data_offsets":[0,4]}}""")]
    [InlineData("""{"x":4}""")]
    [InlineData("[]")]
    public void Parse_HeaderThatDoesNotFitTheData_IsRefusedWithASentence(string header)
    {
        var problem = Assert.Throws<ReaderException>(() =>
            Safetensors.Parse(FileOf(header, new byte[4]), "base.safetensors")
        );
        Assert.StartsWith("The weights base.safetensors are damaged", problem.Message);
    }

    [Fact]
    public void Read_MissingFile_IsRefusedWithASentence() =>
        Assert.Throws<ReaderException>(() => Safetensors.Read("/no/such/file"));

    [Fact]
    public void Parse_FileCutAnywhere_IsRefusedWithASentence()
    {
        string header = """{"x":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}}""";
        byte[] whole = FileOf(header, new byte[12]);
        for (int length = 0; length < whole.Length; length++)
        {
            Assert.Throws<ReaderException>(() => Safetensors.Parse(whole[..length], "x"));
        }
    }

    [Fact]
    public void Parse_RandomBytes_NeverThrowsAnythingElse() =>
        Prop.ForAll<byte[]>(bytes => ParsesOrIsRefused(bytes))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Parse_AnyOneByteChanged_NeverThrowsAnythingElse()
    {
        string header = """{"x":{"dtype":"F16","shape":[2,1],"data_offsets":[0,4]}}""";
        byte[] whole = FileOf(header, new byte[4]);
        Prop.ForAll<PositiveInt, byte>(
                (position, value) =>
                {
                    byte[] changed = [.. whole];
                    changed[position.Get % changed.Length] = value;
                    return ParsesOrIsRefused(changed);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    private static bool ParsesOrIsRefused(byte[] bytes)
    {
        try
        {
            Safetensors.Parse(bytes, "x");
        }
        catch (ReaderException problem)
        {
            return problem.Message.EndsWith("fetch the file again.");
        }
        return true;
    }

    private static byte[] FileOf(string header, byte[] data)
    {
        byte[] prefix = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(prefix, Encoding.UTF8.GetByteCount(header));
        return [.. prefix, .. Encoding.UTF8.GetBytes(header), .. data];
    }
}
