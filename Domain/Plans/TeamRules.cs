namespace Tcns.Domain.Plans;

/// <summary>What a plan asks of the teams of one level.</summary>
/// <param name="Min">Least number of members, collaborators not counted; null when the plan names none.</param>
/// <param name="Max">Greatest number of members, collaborators not counted; null when the plan names none.</param>
/// <param name="PerVillage">How many teams a village has; null when the plan does not say, and at the commune's level.</param>
/// <param name="Leader">Whether a leader, <c>tổ trưởng</c>, must be named.</param>
/// <param name="Deputy">Whether a deputy, <c>tổ phó</c>, must be named.</param>
/// <param name="Duties">Whether every member must have assigned duties.</param>
/// <param name="Collaborators">Whether there may be collaborators, <c>cộng tác viên</c>, who do not count.</param>
public sealed record TeamRules(int? Min, int? Max, TeamsPerVillage? PerVillage, bool Leader, bool Deputy, bool Duties, bool Collaborators)
{
    /// <summary>Whether the plan gives this level a size at all; without one no team of it is judged by size.</summary>
    public bool HasRange => Min is not null || Max is not null;

    /// <summary>Most teams in one village at a time; null for no bound. A plan that does not say means one.</summary>
    public int? MostPerVillage => PerVillage is null ? 1 : PerVillage.Max;
}
