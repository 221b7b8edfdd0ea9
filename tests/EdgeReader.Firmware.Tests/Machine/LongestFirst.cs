using EdgeReader.Firmware.Tests.Machine;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace EdgeReader.Firmware.Tests.Machine;

/// <summary>
/// The faults take as long as all the rest: begun last, they would be alone on one of the two cores.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections
    )
        where TTestCollection : ITestCollection =>
        [
            .. testCollections
                .OrderByDescending(c => c.TestCollectionDisplayName == FaultyPi.Collection)
                .ThenBy(c => c.TestCollectionDisplayName, StringComparer.Ordinal),
        ];
}
