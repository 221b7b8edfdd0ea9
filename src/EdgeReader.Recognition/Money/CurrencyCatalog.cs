using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace EdgeReader.Recognition.Money;

/// <summary>Reads currencies from a folder with one JSON file each.</summary>
public sealed class CurrencyCatalog(string folder)
{
    private static readonly JsonTypeInfo<Currency> Json = new RecognitionJson(
        new(JsonSerializerDefaults.Web)
        {
            RespectRequiredConstructorParameters = true,
            RespectNullableAnnotations = true,
        }
    ).Currency;

    /// <summary>Reads and checks one currency.</summary>
    /// <param name="code">ISO 4217 code: the file's name without <c>.json</c>.</param>
    /// <exception cref="ReaderException">The file is missing or does not make sense.</exception>
    public Currency Load(string code)
    {
        string path = Path.Combine(folder, code + ".json");
        if (code.Length == 0 || !code.All(char.IsAsciiLetterUpper) || !File.Exists(path))
        {
            throw new ReaderException(
                $"There is no currency '{code}' in {folder}: set Reader:Currency to the name of "
                    + "one of the JSON files there."
            );
        }
        Currency? currency;
        try
        {
            currency = JsonSerializer.Deserialize(File.ReadAllText(path), Json);
        }
        catch (JsonException problem)
        {
            throw new ReaderException(
                $"The currency file {path} is not valid ({problem.Message}): restore it.",
                problem
            );
        }
        string? fault = currency is null ? "it is empty" : FindFault(currency, code);
        return fault is null
            ? currency!
            : throw new ReaderException($"The currency file {path} does not fit: {fault}.");
    }

    private static string? FindFault(Currency currency, string code)
    {
        IReadOnlyList<Denomination> all = currency.Denominations;
        string[] labels = [.. currency.Labels];
        if (currency.Code != code)
        {
            return $"it is for '{currency.Code}', not '{code}'";
        }
        if (all.Count == 0)
        {
            return "it has no denominations";
        }
        if (labels.Distinct(StringComparer.Ordinal).Count() != labels.Length)
        {
            return "a label stands in it twice";
        }
        if (all.Any(d => d.Labels.Count == 0 || d.PracticeLabels.Count == 0))
        {
            return "a denomination has no label or no practice label";
        }
        if (labels[..^1].FirstOrDefault(l => !HasSize(currency, l)) is { } sizeless)
        {
            return $"'{sizeless}' has no size, a width of at most 300 mm above its height";
        }
        if (!all.Select(d => d.Value).SequenceEqual(all.Select(d => d.Value).Order().Distinct()))
        {
            return "the values do not ascend";
        }
        if (all[0].Value <= 0)
        {
            return "a value is not greater than 0";
        }
        if (all.Any(d => d.Pulses is < 1 or > 10))
        {
            return "the pulses of a value are not 1 to 10";
        }
        return all.Select(d => d.Pulses).Distinct().Count() != all.Count
            ? "two values have the same pulses and could not be told apart by touch"
            : null;
    }

    private static bool HasSize(Currency currency, string label) =>
        currency.Sizes.TryGetValue(label, out NoteSize? size)
        && size.Height >= 20
        && size.Width > size.Height
        && size.Width <= 300;
}
