namespace Tcns.Functions.Demo;

/// <summary>All that a demo follows from: the same recipe makes the same people with the same ids.</summary>
/// <param name="Communes">How many communes of Tuyên Quang; those of the other plans always come with them.</param>
/// <param name="Day">The day on which it was begun, which is the demo's present.</param>
/// <param name="Size">About how many records all of Tuyên Quang would write in the year before; fewer communes write their part.</param>
internal sealed record DemoRecipe(int Seed, DateOnly Day, int Communes, int Size)
{
    public const int UsualSeed = 57;

    /// <summary>From here on every shipped plan has begun.</summary>
    public static readonly DateOnly FirstDay = new(2026, 1, 1);

    public Dice DiceFor(string thing) => Dice.For(Seed, thing);
}
