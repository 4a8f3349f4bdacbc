namespace Tcns.Domain.Forms;

/// <summary>The beginning of what somebody has sent, as it is told again: it may be a whole page.</summary>
public static class Excerpt
{
    /// <summary>Enough to find the place by.</summary>
    public const int Usual = 100;

    /// <summary>The text itself where it is no longer; no letter is cut in two.</summary>
    public static string Of(string text, int longest = Usual) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)] + "…";
}
