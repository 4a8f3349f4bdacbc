namespace Tcns.Domain.Places;

/// <summary>How well the marks of what was typed agree with those of a name; the best first.</summary>
public enum MarkAgreement
{
    /// <summary>Every word is written as in the name, or nothing carries a mark.</summary>
    Full,

    /// <summary>Words with marks are written as in the name, others have left theirs out.</summary>
    AsFarAsGiven,

    /// <summary>Alike only without marks.</summary>
    None,
}
