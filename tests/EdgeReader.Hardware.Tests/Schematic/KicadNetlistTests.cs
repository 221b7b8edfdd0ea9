using EdgeReader.Hardware.Schematic;
using EdgeReader.Recognition;

namespace EdgeReader.Hardware.Tests.Schematic;

public sealed class KicadNetlistTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Export_IsReadWithoutWhatHangsOnNothing()
    {
        string xml = Write(
            """
            <export version="E">
              <components>
                <comp ref="R1"><value>1 k</value></comp>
                <comp ref="M1"><value>coin</value><libsource part="Motor"/></comp>
                <comp ref="A1"><value>Pi</value><libsource part="Motor"/></comp>
              </components>
              <libparts>
                <libpart part="Motor"><pins><pin num="1" name="+"/><pin num="2" name="~"/></pins></libpart>
              </libparts>
              <nets>
                <net code="1" name="Net-(M1 +)"><node ref="R1" pin="2"/><node ref="M1" pin="1"/></net>
                <net code="2" name="unconnected-(R1-Pad1)"><node ref="R1" pin="1"/></net>
              </nets>
            </export>
            """
        );
        Netlist netlist = KicadNetlist.Read(xml, xml);
        Assert.Equal("1 k", netlist.Parts["R1"]);
        Assert.Equal(new("M1.1", "+"), Assert.Single(netlist.Terminals));
        (string name, IReadOnlyList<string> pins) = Assert.Single(netlist.Nets);
        Assert.Equal("Net-(M1_+)", name);
        Assert.Equal(["M1.1", "R1.2"], pins);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<export>")]
    [InlineData("<export/>")]
    [InlineData("<export><components/></export>")]
    [InlineData("<export><components><comp/></components><nets/></export>")]
    public void WhatIsNoExport_IsRefused(string text)
    {
        string xml = Write(text);
        Assert.Throws<ReaderException>(() => KicadNetlist.Read(xml, xml));
    }

    private string Write(string text)
    {
        string file = Path.Combine(_folder.FullName, "export.xml");
        File.WriteAllText(file, text);
        return file;
    }
}
