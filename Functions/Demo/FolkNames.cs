namespace Tcns.Functions.Demo;

/// <summary>How the people of one nationality are called; what is frequent stands there several times.</summary>
internal sealed record FolkNames(
    IReadOnlyList<string> Families, FolkNames.Given Men, FolkNames.Given Women)
{
    public static FolkNames Of(string families, Given men, Given women) => new(Words(families), men, women);

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    internal sealed record Given(IReadOnlyList<string> Middles, IReadOnlyList<string> Names)
    {
        public static Given Of(string middles, string names) => new(Words(middles), Words(names));
    }
}
