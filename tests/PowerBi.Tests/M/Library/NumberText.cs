using System.Globalization;
using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Library;

/// <summary>Numbers as cultures write them.</summary>
internal static class NumberText
{
    private const NumberStyles Usual = NumberStyles.Float | NumberStyles.AllowThousands;

    public static object Parse(string text, Culture culture)
    {
        // Digits alone are the same everywhere.
        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return whole;
        if (!text.Any(char.IsAsciiDigit))
            throw MException.Format("We couldn't convert to Number.", text);
        if (decimal.TryParse(text, Usual, culture.Info, out var exact))
            return exact;
        if (double.TryParse(text, Usual, culture.Info, out var number))
            return number;
        if (text.Contains('%', StringComparison.Ordinal) || double.TryParse(text, NumberStyles.Any, culture.Info, out _))
            throw new EvaluationGap($"{culture.Function}: whether {text} is a number is not known.");
        throw MException.Format("We couldn't convert to Number.", text);
    }
}
