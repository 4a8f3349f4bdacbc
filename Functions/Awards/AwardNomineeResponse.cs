namespace Tcns.Functions.Awards;

/// <summary>Who is nominated. What the key may not see of people is null.</summary>
/// <param name="Kind">team, member, village, household (which may mean one of its people).</param>
/// <param name="Team">Of a member the member's.</param>
/// <param name="Member">Id of the membership.</param>
/// <param name="Household">Its code in the village's own register.</param>
/// <param name="Name">Of the team, village or member; a household has none.</param>
/// <param name="Place">Name of the member's team or of the household's village.</param>
internal sealed record AwardNomineeResponse(string Kind, string? Team, string? Member, string? Village, string? Household, string? Name, string? Place);
