namespace Tcns.Analytics.OData;

public enum ODataRefusalReason
{
    /// <summary>It cannot be read, or names what is not there (400).</summary>
    Malformed,

    /// <summary>OData knows it, this service does not (501).</summary>
    Unsupported,

    /// <summary>The page token is none of ours, or belongs to another query (400).</summary>
    BadToken,

    /// <summary>A value that comes out is beyond its type, such as a sum of more than 64 bits (400).</summary>
    OutOfRange,

    /// <summary>The engine has not the memory for it, beside what it is asked otherwise (503).</summary>
    TooMuch,
}
