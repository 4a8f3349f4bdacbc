using System.Globalization;

namespace Tcns.PowerBi.Tests.M.Values;

/// <summary>
/// The culture that a conversion was asked to follow. Without one Power Query follows that of the machine or the document, so that the
/// same query gives different values: what would depend on it is refused.
/// </summary>
internal readonly record struct Culture(string Function, string? Name)
{
    public CultureInfo Info => Name switch
    {
        null => throw new EvaluationGap($"{Function}: no culture is named, so the result would be the machine's."),
        "" or "en-US" or "vi-VN" => CultureInfo.GetCultureInfo(Name),
        _ => throw new EvaluationGap($"{Function}: the culture {Name} is not known."),
    };

    public bool IsNamed => Name is not null;
}
