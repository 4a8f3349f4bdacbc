namespace Tcns.Functions.Demo;

/// <summary>What people of the demo write.</summary>
internal static class YearTexts
{
    /// <summary>Frequent ones stand there several times.</summary>
    public static IReadOnlyList<string> Topics { get; } =
    [
        .. Often("vneid", 7), .. Often("online-public-services", 6), .. Often("scam-awareness", 6), .. Often("smartphone-basics", 4), .. Often("data-protection", 4),
        .. Often("e-payment-account", 3), .. Often("qr-payment", 3), .. Often("digital-literacy", 3), .. Often("health-app", 2), .. Often("social-insurance", 2),
        .. Often("e-commerce", 2), .. Often("vneid-papers", 2), .. Often("egov-app", 2), .. Often("safe-shopping", 2),
        "digital-signature", "field-feedback-app", "digital-shop", "ocop-online", "digital-banking", "traceability", "smart-farming", "education-app",
        "disaster-warning", "social-network", "tourism-app",
    ];

    public static IReadOnlyList<string> Notes { get; } =
    [
        "Đã cài VNeID, hẹn tuần sau hướng dẫn tích hợp giấy tờ.",
        "Bà con quen dần với nộp hồ sơ trực tuyến, còn lúng túng khi ký số.",
        "Máy cũ, bộ nhớ đầy, phải xóa bớt ảnh mới cài được.",
        "Đã nhắc không bấm vào đường dẫn lạ, không đọc mã OTP cho ai.",
        "Nhà có người lớn tuổi, con cháu đi làm xa, cần quay lại.",
        "Sóng yếu, làm ở đầu ngõ mới được.",
        "Đã mở tài khoản và thử chuyển khoản một lần.",
        "Cửa hàng đã dán mã QR ở quầy.",
        "Hướng dẫn tra cứu sổ sức khỏe điện tử và đặt lịch khám.",
        "Gia đình xin tờ rơi về các chiêu lừa đảo qua mạng.",
    ];

    public static IReadOnlyList<string> MemberTrainings { get; } =
    [
        "Tập huấn kỹ năng hướng dẫn người dân dùng dịch vụ công trực tuyến",
        "Tập huấn nhận diện lừa đảo trên mạng cho thành viên Tổ công nghệ số cộng đồng",
        "Tập huấn ghi chép, báo cáo và bảo vệ dữ liệu cá nhân",
    ];

    public static IReadOnlyList<string> Classes { get; } =
    [
        "Lớp Bình dân học vụ số buổi tối",
        "Cài đặt và sử dụng VNeID",
        "Thanh toán không dùng tiền mặt cho hộ kinh doanh",
        "Phòng tránh lừa đảo qua điện thoại và mạng xã hội",
        "Bán hàng nông sản trên sàn thương mại điện tử",
    ];

    public static IReadOnlyList<string> Difficulties { get; } =
    [
        "Nhiều hộ ở cuối thôn không có sóng 4G, không nộp được hồ sơ tại nhà.",
        "Người cao tuổi không có điện thoại thông minh, phải nhờ hàng xóm.",
        "Hệ thống dịch vụ công báo lỗi vào cuối buổi chiều, phải làm lại nhiều lần.",
        "Chưa có máy in tại nhà văn hóa để in giấy hẹn cho bà con.",
    ];

    public static IReadOnlyList<string> Proposals { get; } =
    [
        "Đề nghị lắp wifi miễn phí tại nhà văn hóa thôn.",
        "Đề nghị mở lớp buổi tối vì ban ngày bà con đi làm.",
        "Đề nghị cấp tờ rơi chữ to cho người cao tuổi.",
    ];

    public static IReadOnlyList<string> Complaints { get; } =
    [
        "Hồ sơ nộp trực tuyến quá hạn chưa có kết quả, không ai báo lý do.",
        "Bà con phản ánh có người lạ gọi điện xưng cán bộ xã hướng dẫn cài ứng dụng.",
    ];

    public static IReadOnlyList<string> Answers { get; } =
    [
        "Đã kiểm tra và liên hệ lại với hộ dân; bộ phận một cửa hỗ trợ trực tiếp.",
        "Đã đề nghị đơn vị viễn thông khảo sát, dự kiến nâng cấp trạm trong quý sau.",
        "Xã đã bố trí thêm một buổi hướng dẫn vào tối thứ Năm hằng tuần.",
        "Đã thông báo cảnh báo trên loa truyền thanh và nhóm Zalo của thôn.",
    ];

    public static IReadOnlyList<string> ReturnReasons { get; } =
        ["Đề nghị kiểm tra lại thời lượng.", "Số người chưa khớp với ghi chú, đề nghị xem lại."];

    public const string VoidReason = "Ghi trùng với lượt đã nhập.";

    private static IEnumerable<string> Often(string topic, int times) => Enumerable.Repeat(topic, times);
}
