using static Tcns.Domain.Indicators.IndicatorGrain;
using static Tcns.Domain.Indicators.IndicatorKind;

namespace Tcns.Domain.Indicators;

/// <summary>Every indicator that there is, in the order in which people see them.</summary>
public static class Catalogue
{
    public static Indicator VillageCoverage { get; } = new("village-coverage", Commune, State, "Thôn có Tổ CNSCĐ");

    public static Indicator CommuneTeam { get; } = new("commune-team", Commune, State, "Xã có Tổ CNSCĐ cấp xã");

    public static Indicator TeamSizeOk { get; } = new("team-size-ok", Team, State, "Tổ đủ số lượng thành viên");

    public static Indicator TeamsAssigned { get; } = new("teams-assigned", Team, State, "Tổ có phân công nhiệm vụ");

    public static Indicator TeamsActive { get; } = new("teams-active", Team, Grows, "Tổ hoạt động thường xuyên");

    public static Indicator MembersTrained { get; } = new("members-trained", Team, Grows, "Thành viên được tập huấn");

    public static Indicator MembersOnQuota { get; } = new("members-on-quota", Team, Grows, "Thành viên hỗ trợ đủ số hộ");

    public static Indicator SupportsPerTeam { get; } =
        new("supports-per-team", Team, Grows, "Lượt người được hỗ trợ/tổ") { Unit = IndicatorUnit.People, IsTeamMeasure = true };

    public static Indicator ActiveDaysPerWeek { get; } =
        new("active-days-per-week", Team, Rate, "Số ngày hoạt động/tuần") { Unit = IndicatorUnit.Days, IsTeamMeasure = true };

    public static Indicator HoursPerActiveDay { get; } =
        new("hours-per-active-day", Team, Rate, "Số giờ/ngày hoạt động") { Unit = IndicatorUnit.Hours, IsTeamMeasure = true };

    public static Indicator HouseholdsGuided { get; } = new("households-guided", Village, Grows, "Hộ được hướng dẫn trực tiếp");

    public static Indicator HouseholdsNew { get; } =
        new("households-new", Village, None, "Hộ lần đầu được tiếp cận") { Unit = IndicatorUnit.Households };

    public static Indicator HouseholdsCommunicated { get; } = new("households-communicated", Village, Grows, "Hộ được tuyên truyền");

    public static Indicator HouseholdsOnPlatforms { get; } = new("households-on-platforms", Village, Grows, "Hộ sử dụng nền tảng số");

    public static Indicator HouseholdsDigitalSkills { get; } = new("households-digital-skills", Village, Grows, "Hộ có kỹ năng số");

    public static Indicator WorkingAgeInformed { get; } =
        new("working-age-informed", Village, Grows, "Người trong độ tuổi lao động được tuyên truyền, hướng dẫn");

    public static Indicator BusinessesCashless { get; } =
        new("businesses-cashless", Village, Grows, "Hộ kinh doanh thanh toán không tiền mặt");

    public static Indicator TeamsScamAwareness { get; } =
        new("teams-scam-awareness", Team, Grows, "Tổ tuyên truyền phòng chống lừa đảo");

    public static Indicator DossiersOnline { get; } = new("dossiers-online", Commune, Rate, "Hồ sơ TTHC trực tuyến");

    public static Indicator OcopOnline { get; } = new("ocop-online", Commune, Grows, "Sản phẩm OCOP trên sàn TMĐT");

    public static Indicator ReportsOnTime { get; } = new("reports-on-time", TeamAndCommune, Rate, "Báo cáo đúng hạn");

    public static Indicator FeedbackAnswered { get; } = new("feedback-answered", Commune, Rate, "Phản ánh được trả lời");

    public static Indicator PrioritySupports { get; } = new("priority-supports", Team, None, "Lượt hỗ trợ nhóm ưu tiên");

    public static IReadOnlyList<Indicator> All { get; } =
    [
        VillageCoverage, CommuneTeam, TeamSizeOk, TeamsAssigned, TeamsActive, MembersTrained, MembersOnQuota, SupportsPerTeam,
        ActiveDaysPerWeek, HoursPerActiveDay, HouseholdsGuided, HouseholdsNew, HouseholdsCommunicated, HouseholdsOnPlatforms,
        HouseholdsDigitalSkills, WorkingAgeInformed, BusinessesCashless, TeamsScamAwareness, DossiersOnline, OcopOnline,
        ReportsOnTime, FeedbackAnswered, PrioritySupports,
    ];

    public static IReadOnlyDictionary<string, Indicator> ById { get; } = All.ToDictionary(indicator => indicator.Id);
}
