using Tcns.Storage.Records;

namespace Tcns.Functions.Verify;

/// <summary>What can be found; each has a text that says it and one that says what to do.</summary>
internal static class FindingCodes
{
    public const string LogBroken = "log-broken";
    public const string TeamUnknown = "team-unknown";
    public const string MemberUnknown = "member-unknown";
    public const string WrittenWhenClosed = "written-when-closed";
    public const string RegistryOther = "registry-other";
    public const string ReportUnsaid = "report-unsaid";
    public const string NoticeLonely = "notice-lonely";
    public const string NoticeStray = "notice-stray";
    public const string KeyMisplaced = "key-misplaced";
    public const string MarkUnreadable = "mark-unreadable";
    public const string LakeMissing = "lake-missing";
    public const string LakeAltered = "lake-altered";
    public const string LakeLacks = "lake-lacks";
    public const string LakeExtra = "lake-extra";
    public const string LakeOther = "lake-other";
    public const string LakeDoubled = "lake-doubled";
    public const string LakeLate = "lake-late";
    public const string FeedPointer = "feed-pointer";
    public const string FeedMissing = "feed-missing";
    public const string FeedAltered = "feed-altered";
    public const string FeedPair = "feed-pair";
    public const string FeedLacks = "feed-lacks";
    public const string FeedExtra = "feed-extra";
    public const string FeedOther = "feed-other";
    public const string FeedLate = "feed-late";
    public const string FigureUntraceable = "figure-untraceable";
    public const string FigureRecount = "figure-recount";
    public const string FigureSum = "figure-sum";
    public const string NationOther = "nation-other";
    public const string PersonNamed = "person-named";

    public static IReadOnlyList<string> All { get; } =
    [
        LogBroken, RowFault.Unreadable, RowFault.Misplaced, RowFault.Gap, RowFault.First, TeamUnknown, MemberUnknown, WrittenWhenClosed, RegistryOther, ReportUnsaid,
        NoticeLonely, NoticeStray, KeyMisplaced, MarkUnreadable, LakeMissing, LakeAltered, LakeLacks, LakeExtra, LakeOther, LakeDoubled, LakeLate, FeedPointer, FeedMissing,
        FeedAltered, FeedPair, FeedLacks, FeedExtra, FeedOther, FeedLate, FigureUntraceable, FigureRecount, FigureSum, NationOther, PersonNamed,
    ];
}
