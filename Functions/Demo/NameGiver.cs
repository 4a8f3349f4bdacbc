namespace Tcns.Functions.Demo;

/// <summary>Names for one commune's people, none of them twice.</summary>
internal sealed class NameGiver(IReadOnlyList<FolkNames> folks, Dice dice)
{
    private const int PerMilleWomen = 450;
    private readonly HashSet<string> given = new(StringComparer.Ordinal);

    /// <param name="affiliation">Some of which are women's or men's.</param>
    public string Next(string affiliation)
    {
        while (true)
        {
            var name = Compose(dice.Pick(folks), affiliation);
            if (given.Add(name))
                return name;
        }
    }

    private string Compose(FolkNames folk, string affiliation)
    {
        var isWoman = affiliation switch
        {
            "women-union" => true,
            "veterans-association" => false,
            _ => dice.Hits(PerMilleWomen),
        };
        var side = isWoman ? folk.Women : folk.Men;
        return string.Join(' ', dice.Pick(folk.Families), dice.Pick(side.Middles), dice.Pick(side.Names));
    }
}
