using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Tcns.Domain.Plans;

/// <summary>When a plan was issued: a day (<c>2025-07-17</c>), or a month (<c>2025-11</c>) where the copy leaves the day blank.</summary>
public sealed record IssueDate
{
    private IssueDate(string value)
    {
        Value = value;
    }

    public string Value { get; }

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out IssueDate? date)
    {
        var isDate = DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        date = isDate ? new IssueDate(text!) : null;
        return isDate;
    }

    public override string ToString() => Value;
}
