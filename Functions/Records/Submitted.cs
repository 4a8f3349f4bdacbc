using Tcns.Domain.Records;
using Tcns.Functions.Http;

namespace Tcns.Functions.Records;

/// <summary>What became of one record that was sent.</summary>
/// <param name="Outcome">As it stands in the answer to an array.</param>
/// <param name="Problem">Why it is not held as sent; null when it is.</param>
/// <param name="Record">As it is held.</param>
internal sealed record Submitted(SubmitOutcome Outcome, Problem? Problem, FieldRecord? Record, IReadOnlyList<RecordWarning> Warnings)
{
    public static Submitted Refused(Problem problem) => new(SubmitOutcome.Refused, problem, null, []);

    public static Submitted Invalid(Problem problem) => new(SubmitOutcome.Invalid, problem, null, []);

    public static Submitted Retry { get; } = new(SubmitOutcome.Retry, Problems.StorageAway, null, []);

    public static Submitted Conflict { get; } = new(SubmitOutcome.Conflict, Problems.RecordConflict, null, []);

    public static Submitted Created(FieldRecord record) => new(SubmitOutcome.Created, null, record, []);

    public static Submitted Duplicate(FieldRecord record) => new(SubmitOutcome.Duplicate, null, record, []);
}
