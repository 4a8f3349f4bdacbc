namespace Tcns.Functions.Demo;

/// <summary>Who sits in a team under a plan, and how many.</summary>
/// <param name="Sizes">Those that occur, frequent ones several times.</param>
/// <param name="Leaders">Affiliations of leaders.</param>
/// <param name="Deputies">Affiliations of deputies.</param>
/// <param name="Others">Affiliations of the others, those that come first first.</param>
/// <param name="Collaborators">Whether the plan knows them.</param>
internal sealed record TeamShape(
    IReadOnlyList<int> Sizes, string[] Leaders, string[] Deputies, IReadOnlyList<string> Others, bool Collaborators)
{
    public int Least => Sizes.Min();

    public int Most => Sizes.Max();
}
