namespace Tcns.Domain.Places;

/// <summary>Where in a name something was found; the best first.</summary>
public enum NamePosition
{
    WholeName,
    NameBeginning,
    WordBeginning,

    /// <summary>The whole name, but with blanks left out or put in.</summary>
    OtherwiseDivided,

    /// <summary>No name was asked for, only a kind.</summary>
    NoName,
}
