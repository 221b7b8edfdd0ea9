using Xunit.Sdk;
using Xunit.v3;

// TorchSharp's optimizers make scalars that a garbage collection under way on another thread may
// free while they are still read: tests that train run alone, as trainings do.
[assembly: Parallelization(Mode = ParallelMode.None)]
