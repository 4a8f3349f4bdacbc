namespace Tcns.Domain.Plans;

/// <summary>What a plan asks of the teams of one level.</summary>
/// <param name="Min">Least number of members, collaborators not counted; null when the plan names none.</param>
/// <param name="Max">Greatest number of members, collaborators not counted; null when the plan names none.</param>
/// <param name="PerVillage">How many teams a village has; null when the plan does not say, and at the commune's level.</param>
/// <param name="Leader">Whether a leader, <c>tổ trưởng</c>, must be named.</param>
/// <param name="Deputy">Whether a deputy, <c>tổ phó</c>, must be named.</param>
/// <param name="Duties">Whether every member must have assigned duties.</param>
/// <param name="Collaborators">Whether there may be collaborators, <c>cộng tác viên</c>, who do not count.</param>
public sealed record TeamRules(int? Min, int? Max, TeamsPerVillage? PerVillage, bool Leader, bool Deputy, bool Duties, bool Collaborators);
