namespace Tcns.Domain.Reports;

/// <summary>A report as it was submitted once, and what was decided on it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="On">The day in Vietnam.</param>
/// <param name="Key">Id of the key that submitted it.</param>
/// <param name="Content">The name under which what it says is kept.</param>
/// <param name="Digest">Of what people wrote into it: the same again makes no version.</param>
public sealed record ReportVersion(int Number, DateTimeOffset At, DateOnly On, string Key, string Content, string Digest)
{
    public ReportDecision Decision { get; private init; }

    /// <summary>Null while nothing was decided.</summary>
    public DateTimeOffset? DecidedAt { get; private init; }

    /// <summary>Why it was returned.</summary>
    public string? Reason { get; private init; }

    public ReportVersion Decide(ReportDecision decision, DateTimeOffset? at, string? reason) => this with { Decision = decision, DecidedAt = at, Reason = reason };
}
