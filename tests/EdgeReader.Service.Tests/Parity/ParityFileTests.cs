using EdgeReader.Recognition;
using EdgeReader.Service.Parity;
using FsCheck;
using FsCheck.Fluent;
using static EdgeReader.Service.Tests.Parity.ParityReports;

namespace EdgeReader.Service.Tests.Parity;

public sealed class ParityFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");

    private string File => Path.Combine(_folder.FullName, "answers.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void AnyLogit_IsReadBackToTheSameBits() =>
        Prop.ForAll(
                Gen.Choose(int.MinValue, int.MaxValue)
                    .Select(BitConverter.Int32BitsToSingle)
                    .Where(float.IsFinite)
                    .ToArbitrary(),
                logit =>
                {
                    ParityFile.Write(File, Of(Ten("a", logit)));
                    float read = ParityFile.Read(File).Pictures[0].Logits[0];
                    return BitConverter.SingleToInt32Bits(read)
                        == BitConverter.SingleToInt32Bits(logit);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Report_IsReadBackWhole()
    {
        ParityFile.Write(File, Of(Ten("a"), Nothing("b")));
        ParityReport read = ParityFile.Read(File);
        Assert.Equal(Of().On, read.On);
        Assert.Equal("reason_noNote", read.Pictures[1].Phrase);
        Assert.Null(read.Pictures[1].Value);
    }

    [Fact]
    public void FileCutAnywhere_IsOneSentence()
    {
        ParityFile.Write(File, Of(Ten("a")));
        string text = System.IO.File.ReadAllText(File).TrimEnd();
        for (int end = 0; end < text.Length; end += 7)
        {
            System.IO.File.WriteAllText(File, text[..end]);
            Assert.Throws<ReaderException>(() => ParityFile.Read(File));
        }
    }

    [Theory]
    [InlineData("\"logits\":[5,-1]", "\"logits\":[5]")]
    [InlineData("\"logits\":[5,-1]", "\"logits\":[1e99,-1]")]
    [InlineData("\"phrase\":\"INR_10\"", "\"phrase\":null")]
    [InlineData("\"labels\"", "\"lables\"")]
    public void FileThatDoesNotFit_IsOneSentence(string written, string read)
    {
        ParityFile.Write(File, Of(Ten("a")));
        string text = System.IO.File.ReadAllText(File);
        Assert.Contains(written, text);
        System.IO.File.WriteAllText(File, text.Replace(written, read));
        ReaderException problem = Assert.Throws<ReaderException>(() => ParityFile.Read(File));
        Assert.Contains("edgereader parity read", problem.Message);
    }

    [Fact]
    public void NoFile_IsOneSentence() =>
        Assert.Throws<ReaderException>(() => ParityFile.Read(File));
}
