using Tcns.Domain.Teams;

namespace Tcns.Domain.Activity;

/// <summary>What one membership has done in a month: a line of the ledger, <c>bảng theo dõi hoạt động của thành viên</c>.</summary>
/// <param name="Member">The membership; a person who moved has one in each team, and a line for each.</param>
/// <param name="Role">That of the last day in the month on which the membership holds.</param>
/// <param name="Days">Days with a visit, a shift, a campaign or an attended class.</param>
/// <param name="Minutes">Of each day the minutes that lie in any visit, shift or attended class; what passes midnight is dropped.</param>
/// <param name="People">Supported in own visits.</param>
/// <param name="Trainings">Attended, whichever team of the commune recorded them.</param>
public sealed record MemberActivity(
    Member Member, MemberRole Role, int Days, int Minutes, int Visits, int People, int Shifts, int Trainings, int Campaigns);
