namespace Tcns.Domain.Awards;

/// <summary>What happens to a nomination.</summary>
public enum AwardAct
{
    /// <summary><c>Đề xuất</c>: by the Culture–Society office; once more after a withdrawal.</summary>
    Proposed,

    /// <summary>Its reason was written anew.</summary>
    Changed,

    /// <summary><c>Rút đề xuất</c>.</summary>
    Withdrawn,

    /// <summary><c>Công nhận</c>: by the chairman of the commune.</summary>
    Approved,

    /// <summary><c>Không công nhận</c>: by the chairman of the commune.</summary>
    Declined,

    /// <summary><c>Trình lên tỉnh</c>: it stands on the province's list.</summary>
    Forwarded,
}
