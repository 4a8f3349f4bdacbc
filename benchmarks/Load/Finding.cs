namespace Tcns.Benchmarks.Load;

/// <summary>What was found in the tables of what phones have sent.</summary>
/// <param name="Found">Visits that are there at least once, and the people in them.</param>
/// <param name="Lost">Acknowledged, and not there.</param>
/// <param name="Doubled">There more than once, or with a team that did not send them.</param>
/// <param name="Unheard">There, though no answer came: a phone would send them again and be told so.</param>
/// <param name="Alien">There, and sent by nobody.</param>
internal sealed record Finding(int Sent, int Acknowledged, int Found, long People, int Lost, int Doubled, int Unheard, int Alien)
{
    public bool IsGood => (Lost, Doubled, Alien) == (0, 0, 0) && Found == Acknowledged + Unheard;
}
