namespace Tcns.Infra.Tests.Bicep.Evaluation;

/// <summary>A module that was deployed, with what it hands back.</summary>
internal sealed record ModuleResult(string Path, IReadOnlyDictionary<string, object?> Outputs);
