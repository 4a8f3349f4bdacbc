namespace Tcns.Infra.Tests.Bicep.Evaluation;

/// <summary>A function of Bicep: how many arguments it takes, and what it gives for them.</summary>
internal sealed record Function(int Least, int Most, Func<IReadOnlyList<object?>, object?> Work);
