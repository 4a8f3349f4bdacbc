using System.Text.RegularExpressions;

namespace Tcns.Domain.Teams;

/// <summary>Phone numbers as people write them, with blanks, dots and dashes, and as they are kept, without.</summary>
public static partial class PhoneNumber
{
    /// <summary>A Vietnamese number beginning with 0, or an international one; null for anything else.</summary>
    public static string? Normalize(string text)
    {
        var bare = Gaps().Replace(text, "");
        return Form().IsMatch(bare) ? bare : null;
    }

    /// <summary>Whether only the 0 at its beginning lacks: Excel drops it where it takes a number for one to count with.</summary>
    public static bool HasLostItsZero(string text) => Zeroless().IsMatch(Gaps().Replace(text, ""));

    [GeneratedRegex("^[1-9][0-9]{8,9}\\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Zeroless();

    [GeneratedRegex("[ .()-]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Gaps();

    [GeneratedRegex("^(0[0-9]{8,10}|\\+[0-9]{8,15})\\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
