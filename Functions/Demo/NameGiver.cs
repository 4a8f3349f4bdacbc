namespace Tcns.Functions.Demo;

/// <summary>Names for one commune's people, none of them twice.</summary>
internal sealed class NameGiver(IReadOnlyList<FolkNames> folks, Dice dice)
{
    private const int PerMilleWomen = 450;
    private readonly HashSet<string> given = new(StringComparer.Ordinal);

    public string Next()
    {
        while (true)
        {
            var name = Compose(dice.Pick(folks));
            if (given.Add(name))
                return name;
        }
    }

    private string Compose(FolkNames folk)
    {
        var side = dice.Hits(PerMilleWomen) ? folk.Women : folk.Men;
        return string.Join(' ', dice.Pick(folk.Families), dice.Pick(side.Middles), dice.Pick(side.Names));
    }
}
