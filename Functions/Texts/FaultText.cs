using System.Globalization;
using Tcns.Domain.Forms;
using Tcns.Functions.Sheets;

namespace Tcns.Functions.Texts;

/// <summary>The sentence of a fault: numbers in groups as its reader writes them, days as they are written where the fault is.</summary>
internal static class FaultText
{
    public static string OfJson(string code, object? limit, Language language) => Of("fault." + code, limit, language, "yyyy-MM-dd");

    /// <param name="name">The resource of the sentence.</param>
    /// <param name="limit">What it mentions.</param>
    /// <param name="language">Of the reader.</param>
    public static string OfCell(string name, object? limit, Language language) => Of(name, limit, language, "dd/MM/yyyy");

    private static string Of(string name, object? limit, Language language, string dayFormat)
    {
        return AppTexts.Format(name, language, limit switch
        {
            null => "",
            Bounds { AreYears: true } years => AppTexts.Format("fault-limit.years", language, years.Least!, years.Most!),
            Bounds { AreEntries: true } entries => AppTexts.Format("fault-limit.entries", language, Say(entries.Most!)),
            Bounds { Least: { } least, Most: null } => AppTexts.Format("fault-limit.from", language, Say(least)),
            Bounds { Least: { } least, Most: { } most } => AppTexts.Format("fault-limit.between", language, Say(least), Say(most)),
            TextList texts => texts.TextIn(language),
            IFormattable value => Say(value),
            _ => limit,
        });

        string Say(IFormattable value) => value switch
        {
            DateOnly day => day.ToString(dayFormat, CultureInfo.InvariantCulture),
            TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
            _ => value.ToString("#,0.############", AppTexts.CultureOf(language)),
        };
    }
}
