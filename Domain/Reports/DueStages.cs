namespace Tcns.Domain.Reports;

public static class DueStages
{
    private const int FirstWarning = 3;
    private const int LastWarning = 1;

    /// <summary>The stages by the names that they are kept under.</summary>
    public static IReadOnlyDictionary<string, DueStage> ByName { get; } = new Dictionary<string, DueStage>(StringComparer.Ordinal)
    {
        ["open"] = DueStage.Open,
        ["due-in-3"] = DueStage.DueIn3,
        ["due-in-1"] = DueStage.DueIn1,
        ["overdue"] = DueStage.Overdue,
    };

    public static string WireName(this DueStage stage) => ByName.First(entry => entry.Value == stage).Key;

    /// <param name="dueOn">The last day in time.</param>
    /// <param name="today">The day asked about.</param>
    public static DueStage Of(DateOnly dueOn, DateOnly today) => (dueOn.DayNumber - today.DayNumber) switch
    {
        < 0 => DueStage.Overdue,
        <= LastWarning => DueStage.DueIn1,
        <= FirstWarning => DueStage.DueIn3,
        _ => DueStage.Open,
    };
}
