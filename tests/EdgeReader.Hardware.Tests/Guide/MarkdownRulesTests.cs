using EdgeReader.Hardware.Guide;

namespace EdgeReader.Hardware.Tests.Guide;

public sealed class MarkdownRulesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");

    public void Dispose() => _folder.Delete(recursive: true);

    public static TheoryData<string> Pages =>
        [
            "README.md",
            "deploy/README.md",
            "deploy/field-test.md",
            .. Directory
                .EnumerateFiles(Files.InHardware(), "*.md", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Repository.PathOf(), path)),
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_IsInOrder_AndItsLinksLeadSomewhere(string page) =>
        Assert.Empty(MarkdownRules.Breaches(Repository.PathOf(page)));

    [Theory]
    [InlineData("text\n# Late", "It begins with one heading")]
    [InlineData("# One\n# Two", "It begins with one heading")]
    [InlineData("# One\n### Three", "After 'One' the heading 'Three' skips a level.")]
    [InlineData("# One\n## Same\n## Same", "The heading 'Same' stands 2 times")]
    [InlineData("# One\n[gone](gone.md)", "The link gone.md leads nowhere.")]
    [InlineData("# One\n[gone](#two)", "The link #two leads to no heading.")]
    [InlineData("# One\n![dot](page.md)", "The picture page.md is not described.")]
    public void WhatNobodyCanFollow_IsTold(string text, string told) =>
        Assert.StartsWith(told, Assert.Single(MarkdownRules.Breaches(Write(text))));

    [Fact]
    public void LinkToAHeading_IsFoundAsGitHubNamesIt() =>
        Assert.Empty(
            MarkdownRules.Breaches(Write("# One\n## What, if not?\n[there](#what-if-not)"))
        );

    private string Write(string text)
    {
        string file = Path.Combine(_folder.FullName, "page.md");
        File.WriteAllText(file, text);
        return file;
    }
}
