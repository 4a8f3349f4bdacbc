namespace Tcns.Testing;

/// <summary>What becomes of one request on its way through a <see cref="FaultProxy"/>.</summary>
public abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>Nothing: request and answer arrive.</summary>
    public sealed record None : Fault;

    /// <summary>The connection breaks before the service has heard of it.</summary>
    public sealed record DropRequest : Fault;

    /// <summary>The service gets the first half of the request, then both connections break.</summary>
    public sealed record CutRequest : Fault;

    /// <summary>The request reaches the service late, whether or not anybody still waits for the answer.</summary>
    public sealed record HoldRequest(TimeSpan For) : Fault;

    /// <summary>Answered in the service's place; the service never hears of it.</summary>
    public sealed record Refuse(int Status, TimeSpan? RetryAfter = null) : Fault;

    /// <summary>The service has done its work; the connection breaks before its answer.</summary>
    public sealed record DropAnswer : Fault;

    /// <summary>The service has done its work; its answer breaks off half-way, in the body if it has one.</summary>
    public sealed record CutAnswer : Fault;

    /// <summary>The service has done its work; its answer comes late.</summary>
    public sealed record HoldAnswer(TimeSpan For) : Fault;

    /// <summary>The service gets the request twice, one after the other; what it says to the second is answered.</summary>
    public sealed record Repeat : Fault;

    /// <summary>The service has done its work; another status stands in place of its answer.</summary>
    public sealed record ReplaceAnswer(int Status) : Fault;
}
