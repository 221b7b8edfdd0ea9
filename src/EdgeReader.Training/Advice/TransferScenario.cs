using System.Text.Json.Serialization;

namespace EdgeReader.Training.Advice;

/// <summary>
/// The four scenarios by which the field chooses a strategy: how much data, and how much like
/// what the base was trained on. Source: Stanford's CS231n, notes on transfer learning.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<TransferScenario>))]
public enum TransferScenario
{
    /// <summary>Little data, like ImageNet.</summary>
    SmallSimilar,

    /// <summary>Little data, unlike ImageNet.</summary>
    SmallDifferent,

    /// <summary>Much data, like ImageNet.</summary>
    LargeSimilar,

    /// <summary>Much data, unlike ImageNet.</summary>
    LargeDifferent,
}
