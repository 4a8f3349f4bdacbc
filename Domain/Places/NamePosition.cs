namespace Tcns.Domain.Places;

/// <summary>Where in a name something was found; the best first.</summary>
public enum NamePosition
{
    WholeName,
    NameBeginning,
    WordBeginning,

    /// <summary>No name was asked for, only a kind.</summary>
    NoName,
}
