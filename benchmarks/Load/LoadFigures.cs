using System.Text.Json.Serialization;

namespace Tcns.Benchmarks.Load;

/// <summary>A run of <c>load</c>.</summary>
/// <param name="Machine">On what.</param>
/// <param name="IsThroughNginx">Whether phones and readers came through nginx, by TLS, from one address.</param>
/// <param name="Teams">That sent.</param>
/// <param name="Found">What the tables held at the end.</param>
/// <param name="Supports">People supported by the published figures after a last rollup.</param>
/// <param name="PublishedVisits">And by the published visits.</param>
/// <param name="PublishedPeople">And the people in them.</param>
internal sealed record LoadFigures(
    DateOnly On, string Machine, bool IsThroughNginx, double MinutesEach, int Teams, IReadOnlyList<LoadStage> Stages, Finding Found, long Supports, long PublishedVisits, long PublishedPeople)
{
    /// <summary>Nothing that was acknowledged is lost or doubled, in the tables and in what is published.</summary>
    [JsonIgnore]
    public bool IsGood => Found.IsGood && (Supports, PublishedVisits, PublishedPeople) == (Found.People, Found.Found, Found.People);
}
