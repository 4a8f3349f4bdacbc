using System.Text.Json.Serialization;

namespace Tcns.Benchmarks.Load;

/// <summary>A run of <c>endurance</c>.</summary>
/// <param name="Rate">Records a second that were sent, whatever became of them.</param>
/// <param name="Bounds">Whether the server kept up; nothing of a run that was too short.</param>
/// <param name="Looks">What was not to grow; nothing of a run that was too short.</param>
internal sealed record EnduranceFigures(
    DateOnly On, string Machine, double Minutes, double Rate, IReadOnlyList<EnduranceSample> Samples, IReadOnlyList<Bound> Bounds, IReadOnlyList<Flatness> Looks, IReadOnlyList<Refusal> Refusals, long Retries, Finding Found, long Supports, long PublishedVisits, long PublishedPeople)
{
    /// <summary>Nothing that was acknowledged is lost or doubled, in the tables and in what is published.</summary>
    [JsonIgnore]
    public bool IsWhole => Found.IsGood && (Supports, PublishedVisits, PublishedPeople) == (Found.People, Found.Found, Found.People);

    /// <summary>That, and the server kept up and nothing grew. Where nothing was looked at, nothing is good.</summary>
    [JsonIgnore]
    public bool IsGood => IsWhole && Bounds.Count > 0 && Bounds.All(bound => bound.IsKept) && Looks.Count > 0 && Looks.All(look => look.IsFlat);
}
