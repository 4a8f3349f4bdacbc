using Tcns.Domain.Notices;

namespace Tcns.Functions.Notices;

/// <summary>A notice in words, in both languages.</summary>
internal sealed record NoticeLetter(Notice Notice, NoticeWording Vietnamese, NoticeWording English);
