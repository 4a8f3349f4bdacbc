namespace Tcns.Mutation.Running;

/// <param name="Number">By which it is asked for.</param>
/// <param name="Name">As people read it.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="Places">Of C#: the first mutants of the places that it reached.</param>
/// <param name="Resources">The embedded files that were read in it.</param>
internal sealed record SeenTest(int Number, string Name, double Milliseconds, IReadOnlyList<int> Places, IReadOnlyList<string> Resources);
