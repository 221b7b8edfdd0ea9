using System.ComponentModel.DataAnnotations;

namespace EdgeReader.Service.Hosting;

/// <summary>What the reader reads and how it speaks. Section <c>Reader</c> of the settings.</summary>
/// <remarks>Folders are relative to the program's own folder.</remarks>
public sealed record ReaderOptions
{
    /// <summary>ISO 4217 code of a file in <c>ModelsFolder/currencies</c>.</summary>
    [Required]
    public string Currency { get; init; } = "INR";

    /// <summary>
    /// Name of the model bundle: a folder in <c>ModelsFolder</c>. One that the owner installed
    /// takes its place.
    /// </summary>
    [Required]
    public string Bundle { get; init; } = "";

    /// <summary>
    /// Folder of a model bundle that is installed when the reader starts, unless it is already; it
    /// need not be there. None where empty.
    /// </summary>
    public string UpdateFolder { get; init; } = "";

    /// <summary>Folder of bundles, currencies and phrases.</summary>
    [Required]
    public string ModelsFolder { get; init; } = "models";

    /// <summary>Folder of the rendered clips, one folder a language.</summary>
    [Required]
    public string ClipsFolder { get; init; } = "clips";

    /// <summary>
    /// Folder of recordings of a human voice, one folder a language: <c>KEY.wav</c> there is played
    /// instead of the rendered clip. It need not be there.
    /// </summary>
    [Required]
    public string VoicesFolder { get; init; } = "models/voices";

    /// <summary>Threads of one inference, 1…8.</summary>
    [Range(1, 8)]
    public int Threads { get; init; } = 1;
}
