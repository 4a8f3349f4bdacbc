namespace Tcns.Functions.Records;

internal enum SubmitOutcome
{
    Created,
    Duplicate,
    Conflict,
    Invalid,
    Refused,
    Retry,
}
