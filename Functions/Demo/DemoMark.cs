using System.Globalization;

namespace Tcns.Functions.Demo;

/// <summary>
/// Says in the store that it is a demo's, made by which recipe and how far: so one that was cut off goes on where it was, and
/// nothing is ever filled into anybody else's store.
/// </summary>
internal sealed record DemoMark(DemoStage Stage, DemoRecipe Recipe)
{
    private const string DayForm = "yyyy-MM-dd";

    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Stage}|{Recipe.Seed}|{Recipe.Communes}|{Recipe.Day:yyyy-MM-dd}|{Recipe.Size}");

    /// <summary>Null where no demo was begun.</summary>
    public static DemoMark? Read(string text)
    {
        if (text.Length == 0)
            return null;
        var parts = text.Split('|');
        return parts.Length == 5
            && Enum.TryParse<DemoStage>(parts[0], out var stage)
            && int.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed)
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var communes)
            && DateOnly.TryParseExact(parts[3], DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && int.TryParse(parts[4], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
                ? new DemoMark(stage, new DemoRecipe(seed, day, communes, size))
                : throw new InvalidDataException("The mark of the demo is none of this version's.");
    }
}
