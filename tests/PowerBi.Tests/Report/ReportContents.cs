namespace Tcns.PowerBi.Tests.Report;

/// <summary>What the pages are there to show; who changes a page changes it here too.</summary>
internal static class ReportContents
{
    public const string Visuals = """
        bat-dau/kiem-tra tableEx; Values: Bắt đầu[Bước], Bắt đầu[Kiểm tra], Bắt đầu[Tình trạng], Bắt đầu[Mã lỗi], Bắt đầu[Việc cần làm]
        bat-dau/lap-luc cardVisual; Data: [Số liệu lập lúc]
        bat-dau/so-xa cardVisual; Data: [Số xã], [Bản ghi]
        tong-quan/ban-do scatterChart; Category: Đơn vị[Xã]; X: [Kinh độ bản đồ]; Y: [Vĩ độ bản đồ]; Tooltips: [Giá trị], [Chỉ tiêu xét], [Kết quả], [Xếp hạng]; where Đơn vị[Cấp] = commune
        tong-quan/bang-xa tableEx; Values: Đơn vị[Xã], [Giá trị], [Chỉ tiêu xét], [Kết quả], [Xếp hạng]; where Đơn vị[Cấp] = commune
        tong-quan/chi-so slicer; Values: Chỉ số[Chỉ số]
        tong-quan/ky slicer; Values: Kỳ[Kỳ]; where [Số dòng số liệu] has a value
        tong-quan/lich slicer; Values: Kỳ[Lịch]; where Kỳ[Lịch] = Dương lịch
        tong-quan/loai-ky slicer; Values: Kỳ[Loại kỳ]; where Kỳ[Loại kỳ] = Quý
        tong-quan/the-chi-so cardVisual; Data: [Giá trị], [Chỉ tiêu xét], [Chênh lệch], [Kết quả], [Thay đổi], [Số xã đạt], [Số xã]
        tong-quan/the-chi-tieu cardVisual; Data: [Số chỉ tiêu đạt], [Số chỉ tiêu được xét]
        tong-quan/xep-hang clusteredBarChart; Category: Đơn vị[Xã]; Y: [Giá trị]; Tooltips: [Chỉ tiêu xét], [Kết quả], [Xếp hạng]; where Đơn vị[Cấp] = commune
        xa/bang-nhiet pivotTable; Rows: Đơn vị[Xã]; Columns: Chỉ số[Chỉ số]; Values: [Ký hiệu và giá trị]
        xa/ky slicer; Values: Kỳ[Kỳ]; where [Số dòng số liệu] has a value
        xa/lich slicer; Values: Kỳ[Lịch]; where Kỳ[Lịch] = Dương lịch
        xa/loai-ky slicer; Values: Kỳ[Loại kỳ]; where Kỳ[Loại kỳ] = Quý
        xa/tinh slicer; Values: Đơn vị[Tỉnh]
        thon-to/bang-thon tableEx; Values: Đơn vị[Thôn], [Tử số], [Mẫu số], [Giá trị], [Chỉ tiêu xét], [Kết quả], [Xếp hạng]; where Đơn vị[Cấp] = village
        thon-to/bang-to tableEx; Values: Đơn vị[Tổ], [Tử số], [Mẫu số], [Giá trị], [Chỉ tiêu xét], [Kết quả], [Xếp hạng]; where Đơn vị[Cấp] = team
        thon-to/chi-so slicer; Values: Chỉ số[Chỉ số]
        thon-to/ky slicer; Values: Kỳ[Kỳ]; where [Số dòng số liệu] has a value
        thon-to/lich slicer; Values: Kỳ[Lịch]; where Kỳ[Lịch] = Dương lịch
        thon-to/loai-ky slicer; Values: Kỳ[Loại kỳ]; where Kỳ[Loại kỳ] = Quý
        thon-to/xa slicer; Values: Đơn vị[Xã]
        tap-huan/bang tableEx; Values: Đơn vị[Xã], Tập huấn[Loại lớp], Tập huấn[Hình thức], [Lớp tập huấn], [Lượt thành viên dự], [Người dự lớp cộng đồng]
        tap-huan/nam slicer; Values: Lịch[Năm]
        tap-huan/quy slicer; Values: Lịch[Quý]
        tap-huan/the cardVisual; Data: [Lớp tập huấn], [Lượt thành viên dự], [Người dự lớp cộng đồng]
        tap-huan/theo-hinh-thuc clusteredBarChart; Category: Tập huấn[Đơn vị tổ chức]; Y: [Lớp tập huấn]
        tap-huan/theo-thang clusteredColumnChart; Category: Lịch[Tháng]; Series: Tập huấn[Loại lớp]; Y: [Lớp tập huấn]
        tap-huan/xa slicer; Values: Đơn vị[Xã]
        theo-tuan/bang-xa tableEx; Values: Đơn vị[Xã], [Lượt hỗ trợ ghi nhận], [Người được hỗ trợ], [Tổ có ghi nhận], [Đợt tuyên truyền], [Giờ trực]
        theo-tuan/nam slicer; Values: Lịch[Năm]
        theo-tuan/quy slicer; Values: Lịch[Quý]
        theo-tuan/the cardVisual; Data: [Lượt hỗ trợ ghi nhận], [Người được hỗ trợ], [Người nhóm ưu tiên], [Tổ có ghi nhận], [Giờ trực]
        theo-tuan/theo-chu-de clusteredBarChart; Category: Chủ đề[Chủ đề]; Y: [Lượt theo chủ đề]
        theo-tuan/theo-tuan lineChart; Category: Lịch[Tuần từ ngày]; Y: [Người được hỗ trợ], [Lượt hỗ trợ ghi nhận]
        theo-tuan/xa slicer; Values: Đơn vị[Xã]
        bao-cao/bang tableEx; Values: Đơn vị[Xã], Đơn vị[Đơn vị], Báo cáo[Hạn nộp], Báo cáo[Ngày nộp lần đầu], Báo cáo[Trạng thái], [Báo cáo phải nộp]
        bao-cao/ky slicer; Values: Kỳ[Kỳ]; where [Số dòng số liệu] has a value
        bao-cao/lich slicer; Values: Kỳ[Lịch]; where Kỳ[Lịch] = Dương lịch
        bao-cao/loai-ky slicer; Values: Kỳ[Loại kỳ]; where Kỳ[Loại kỳ] = Quý
        bao-cao/the cardVisual; Data: [Báo cáo phải nộp], [Báo cáo đến hạn], [Báo cáo nộp đúng hạn], [Tỷ lệ báo cáo đúng hạn], [Báo cáo quá hạn]
        bao-cao/theo-xa clusteredBarChart; Category: Đơn vị[Xã]; Y: [Tỷ lệ báo cáo đúng hạn]
        bao-cao/xa slicer; Values: Đơn vị[Xã]
        phan-anh/bang tableEx; Values: Đơn vị[Xã], Phản ánh[Loại phản ánh], [Ý kiến], [Ý kiến đã trả lời], [Tỷ lệ ý kiến đã trả lời]
        phan-anh/chuyen-len clusteredBarChart; Category: Phản ánh[Đã chuyển lên]; Y: [Ý kiến], [Ý kiến đã trả lời]
        phan-anh/nam slicer; Values: Lịch[Năm]
        phan-anh/quy slicer; Values: Lịch[Quý]
        phan-anh/the cardVisual; Data: [Ý kiến], [Ý kiến đã trả lời], [Tỷ lệ ý kiến đã trả lời]
        phan-anh/theo-loai clusteredColumnChart; Category: Lịch[Tháng]; Series: Phản ánh[Loại phản ánh]; Y: [Ý kiến]
        phan-anh/xa slicer; Values: Đơn vị[Xã]
        chat-luong/bang tableEx; Values: Đơn vị[Xã], Chất lượng dữ liệu[Loại bản ghi], [Bản ghi], [Bản ghi nhận muộn], [Tỷ lệ nhận muộn], [Bản ghi bị trả lại], [Lệch với hệ thống], [Số lần vượt mẫu số của thôn]
        chat-luong/quy slicer; Values: Chất lượng dữ liệu[Mã quý]
        chat-luong/the cardVisual; Data: [Bản ghi], [Tỷ lệ nhận muộn], [Bản ghi bị trả lại], [Lệch với hệ thống], [Số lần vượt mẫu số của thôn]
        chat-luong/theo-loai clusteredBarChart; Category: Đơn vị[Xã]; Y: [Bản ghi nhận muộn], [Bản ghi bị trả lại]
        chat-luong/xa slicer; Values: Đơn vị[Xã]
        """;

    public static readonly string[] Filters = ["xa where Đơn vị[Cấp] = commune"];
}
