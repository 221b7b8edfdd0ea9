using EdgeReader.Recognition.Money;
using EdgeReader.Training.Data;

namespace EdgeReader.Training.Tests;

/// <summary>The rupee's labels, as the project ships them.</summary>
internal static class TestLabels
{
    public static ModelLabels Rupees { get; } =
        new(
            new CurrencyCatalog(Path.Combine(RepositoryRoot.Find(), "models", "currencies")).Load(
                "INR"
            )
        );
}
