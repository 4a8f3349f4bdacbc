namespace Tcns.Domain.Records;

/// <summary>What made a version of a record.</summary>
public enum RecordAct
{
    Created,
    Amended,
    Voided,
    Returned,
    Answered,
    Forwarded,
}
