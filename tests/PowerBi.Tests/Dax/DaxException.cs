using Tcns.PowerBi.Tests.Dax.Language;

namespace Tcns.PowerBi.Tests.Dax;

/// <summary>Something that is not DAX, that DAX would refuse, or that this reader of a subset does not know.</summary>
internal sealed class DaxException : Exception
{
    public DaxException()
        : this("")
    {
    }

    public DaxException(string message)
        : base(message)
    {
        Detail = message;
    }

    public DaxException(string message, Exception inner)
        : base(message, inner)
    {
        Detail = message;
    }

    public DaxException(Place at, string message, Exception? inner = null)
        : base($"{at}: {message}", inner)
    {
        At = at;
        Detail = message;
    }

    /// <summary>Null where nobody knows the place yet.</summary>
    public Place? At { get; }

    /// <summary>The message without the place.</summary>
    public string Detail { get; }
}
