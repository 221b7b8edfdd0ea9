namespace EdgeReader.Service.Tests.State;

/// <summary>The power is gone: whatever a <see cref="SimulatedDisk"/> is asked then.</summary>
internal sealed class PowerCut() : Exception("The power was cut.");
