using EdgeReader.Service.Hosting;
using Microsoft.Extensions.Hosting;

namespace EdgeReader.Service.Updates;

/// <summary>
/// <c>edgereader install-model FOLDER</c>: puts a new model into the state folder, since the
/// program's own folder is read-only on a device.
/// </summary>
public static class InstallModelVerb
{
    /// <summary>Verifies the bundle, copies it, and then makes it the one that is used.</summary>
    /// <param name="folder">The bundle's.</param>
    /// <param name="output">Gets a sentence that says what was done.</param>
    /// <returns>0.</returns>
    /// <exception cref="EdgeReader.Recognition.ReaderException">
    /// It can't be used, or not be kept, and why; the model before it stays.
    /// </exception>
    public static int Install(string folder, TextWriter output)
    {
        HostApplicationBuilder builder = Composition.CreateBuilder();
        builder.Services.AddReader();
        using IHost host = builder.BuildChecked();
        ModelUpdate.Of(host.Services).Install(folder, output);
        return 0;
    }
}
