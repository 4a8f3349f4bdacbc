namespace Tcns.Domain.Privacy;

/// <summary>How far a person's request has come.</summary>
public enum PersonRequestState
{
    Received,

    /// <summary>The person was told what will be done.</summary>
    Answered,

    Done,

    Refused,
}
