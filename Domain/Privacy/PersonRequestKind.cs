namespace Tcns.Domain.Privacy;

/// <summary>What a person may ask for about the own data (Law 91/2025/QH15).</summary>
public enum PersonRequestKind
{
    /// <summary><c>Xem, được cung cấp dữ liệu</c>.</summary>
    See,

    /// <summary><c>Chỉnh sửa</c>.</summary>
    Correct,

    /// <summary><c>Xóa</c>.</summary>
    Delete,

    /// <summary><c>Rút lại sự đồng ý</c>: processing stops.</summary>
    Withdraw,

    /// <summary><c>Hạn chế xử lý</c>.</summary>
    Restrict,

    /// <summary><c>Phản đối xử lý</c>.</summary>
    Oppose,
}
