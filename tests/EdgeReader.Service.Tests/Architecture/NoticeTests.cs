using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace EdgeReader.Service.Tests.Architecture;

public class NoticeTests
{
    [Fact]
    public void Notice_NamesEveryPackage()
    {
        string notice = File.ReadAllText(Repository.PathOf("NOTICE"));
        IEnumerable<string> packages = XDocument
            .Load(Repository.PathOf("Directory.Packages.props"))
            .Descendants("PackageVersion")
            .Select(package => package.Attribute("Include")!.Value);

        Assert.All(
            packages,
            package => Assert.Matches($"(?m)^{Regex.Escape(package)} +[A-Z]", notice)
        );
    }
}
