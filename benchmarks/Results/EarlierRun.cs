namespace Tcns.Benchmarks.Results;

/// <summary>The run that measured a scenario, where that is not the newest one.</summary>
internal sealed record EarlierRun(string Scenario, DateOnly On, string? Remark);
