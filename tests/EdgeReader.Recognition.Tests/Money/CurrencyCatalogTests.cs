using System.Text.Json.Nodes;
using EdgeReader.Recognition.Money;
using EdgeReader.Recognition.Tests.Support;

namespace EdgeReader.Recognition.Tests.Money;

public sealed class CurrencyCatalogTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Load_Rupees_HasSevenValuesWithOrdinalPulses()
    {
        Assert.Equal(
            [(10, 2), (20, 3), (50, 4), (100, 5), (200, 6), (500, 7), (2000, 8)],
            Rupees.Currency.Denominations.Select(d => (d.Value, d.Pulses))
        );
        Assert.Equal(19, Rupees.Currency.Labels.Count());
    }

    [Theory]
    [InlineData("USD")]
    [InlineData("../INR")]
    [InlineData("")]
    public void Load_WhatIsNotThere_SaysSo(string code)
    {
        CurrencyCatalog catalog = new(Path.Combine(Rupees.ModelsFolder, "currencies"));
        var problem = Assert.Throws<ReaderException>(() => catalog.Load(code));
        Assert.Contains("Reader:Currency", problem.Message);
    }

    [Theory]
    [InlineData("code", "\"USD\"", "it is for 'USD'")]
    [InlineData("denominations", "[]", "no denominations")]
    [InlineData("denominations/1/pulses", "2", "same pulses")]
    [InlineData("denominations/1/pulses", "11", "1 to 10")]
    [InlineData("denominations/1/value", "10", "ascend")]
    [InlineData("denominations/0/value", "0", "greater than 0")]
    [InlineData("denominations/1/labels", "[\"INR_10_new\"]", "twice")]
    [InlineData("denominations/1/labels", "[]", "no label")]
    public void Load_FileThatDoesNotMakeSense_SaysWhy(string path, string value, string why)
    {
        JsonNode root = JsonNode.Parse(
            File.ReadAllText(Path.Combine(Rupees.ModelsFolder, "currencies", "INR.json"))
        )!;
        string[] steps = path.Split('/');
        JsonNode parent = steps[..^1]
            .Aggregate(
                root,
                (node, step) => int.TryParse(step, out int index) ? node[index]! : node[step]!
            );
        parent[steps[^1]] = JsonNode.Parse(value);
        Assert.Contains(why, Refusal(root.ToJsonString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"code\":\"INR\"")]
    public void Load_DamagedFile_IsOneSentence(string text)
    {
        Assert.DoesNotContain('\n', Refusal(text));
    }

    private string Refusal(string json)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "INR.json"), json);
        CurrencyCatalog catalog = new(_folder.FullName);
        return Assert.Throws<ReaderException>(() => catalog.Load("INR")).Message;
    }
}
