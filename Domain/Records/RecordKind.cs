namespace Tcns.Domain.Records;

/// <summary>What a team reports of its work.</summary>
public enum RecordKind
{
    /// <summary><c>Lượt hỗ trợ</c>: people helped, at home or elsewhere.</summary>
    Visit,

    /// <summary><c>Tập huấn</c>, of members or of the community.</summary>
    Training,

    /// <summary><c>Tuyên truyền</c> in one village, by one channel.</summary>
    Campaign,

    /// <summary><c>Trực tại điểm hỗ trợ</c>.</summary>
    Shift,

    /// <summary><c>Phản ánh, kiến nghị</c> of the people.</summary>
    Feedback,
}
