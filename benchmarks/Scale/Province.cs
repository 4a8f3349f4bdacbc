namespace Tcns.Benchmarks.Scale;

/// <summary>A province of the simulated nation.</summary>
/// <param name="Visits">In a quarter.</param>
internal sealed record Province(string Name, int Communes, int Teams, double Visits);
