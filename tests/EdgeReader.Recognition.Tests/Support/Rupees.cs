using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Money;

namespace EdgeReader.Recognition.Tests.Support;

/// <summary>The shipped currency and predictions about it.</summary>
internal static class Rupees
{
    public static string ModelsFolder { get; } = Repository.PathOf("models");

    public static Currency Currency { get; } =
        new CurrencyCatalog(Path.Combine(ModelsFolder, "currencies")).Load("INR");

    public static IReadOnlyList<string> Labels { get; } = [.. Currency.Labels];

    public static AnswerSet Answers { get; } = new(Currency, Labels);

    public static Prediction Sure(int value, bool practice = false, double probability = 0.99)
    {
        Answer answer = Answers.Answers.Single(a =>
            a.Denomination.Value == value && a.IsPractice == practice
        );
        return Of(Answers.Answers.ToList().IndexOf(answer), probability);
    }

    public static Prediction Empty(double probability = 0.99) => Of(Answers.None, probability);

    public static Prediction Of(int index, double probability)
    {
        double[] probabilities = new double[Answers.Count];
        Array.Fill(probabilities, (1 - probability) / (Answers.Count - 1));
        probabilities[index] = probability;
        return new(Answers, probabilities);
    }
}
