namespace Tcns.Domain.Privacy;

public static class PersonRequestKinds
{
    private const int DaysToShow = 10;
    private const int DaysToStop = 15;
    private const int DaysToDelete = 20;

    /// <summary>The kinds by the names that they have on the wire.</summary>
    public static IReadOnlyDictionary<string, PersonRequestKind> ByName { get; } = new Dictionary<string, PersonRequestKind>(StringComparer.Ordinal)
    {
        ["see"] = PersonRequestKind.See,
        ["correct"] = PersonRequestKind.Correct,
        ["delete"] = PersonRequestKind.Delete,
        ["withdraw"] = PersonRequestKind.Withdraw,
        ["restrict"] = PersonRequestKind.Restrict,
        ["object"] = PersonRequestKind.Oppose,
    };

    public static string WireName(this PersonRequestKind kind) => ByName.First(entry => entry.Value == kind).Key;

    /// <summary>Within how many calendar days it is to be done: which of the law's 10 to 20 days is whose is our assumption.</summary>
    internal static int DaysToDo(this PersonRequestKind kind) => kind switch
    {
        PersonRequestKind.See or PersonRequestKind.Correct => DaysToShow,
        PersonRequestKind.Withdraw or PersonRequestKind.Restrict or PersonRequestKind.Oppose => DaysToStop,
        PersonRequestKind.Delete => DaysToDelete,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
