using EdgeReader.Recognition;
using EdgeReader.Training.Data;
using FsCheck;
using FsCheck.Fluent;

namespace EdgeReader.Training.Tests.Data;

public class CsvTableTests
{
    [Theory]
    [InlineData("a,b\nc,d\n", "a|b;c|d")]
    [InlineData("a,b\r\nc,d", "a|b;c|d")]
    [InlineData("\"a,1\",\"say \"\"no\"\"\"\n", "a,1|say \"no\"")]
    [InlineData("a,,\n\nb,c,", "a||;b|c|")]
    [InlineData("\"two\nlines\",x", "two\nlines|x")]
    [InlineData("", "")]
    public void Parse_Table_GivesItsFields(string text, string expected)
    {
        var rows = CsvTable.Parse(text).Select(row => string.Join('|', row));
        Assert.Equal(expected, string.Join(';', rows));
    }

    [Fact]
    public void Parse_QuoteNeverClosed_IsRefusedWithASentence() =>
        Assert.Throws<ReaderException>(() => CsvTable.Parse("a,\"b\nc").ToList());

    [Fact]
    public void Parse_QuotedFields_AreWhatWasWritten() =>
        Prop.ForAll<NonEmptyArray<NonNull<string>>>(fields =>
            {
                string[] row = [.. fields.Get.Select(f => f.Get)];
                string line = string.Join(',', row.Select(f => $"\"{f.Replace("\"", "\"\"")}\""));
                // A row of nothing at all can't be told from an empty line.
                return row is [""] || CsvTable.Parse(line + "\n").Single().SequenceEqual(row);
            })
            .QuickCheckThrowOnFailure();
}
