using static Tcns.Testing.SetupBook;

namespace Tcns.Functions.Tests.Setup;

/// <summary>Forty faults: the cell, what stands in it, and what is said of it. In the order of the file.</summary>
internal static class PlantedFaults
{
    public static readonly (string Sheet, int Row, char Column, string Value, string Sentence)[] All =
    [
        (VillageSheet, 2, 'C', "làng", "Trang tính «Thôn», dòng 2, cột C (Loại): giá trị không có trong danh sách: Thôn; Tổ dân phố; Xóm; Bản; Ấp; Khu phố; Buôn; Khác."),
        (VillageSheet, 3, 'B', "", "Trang tính «Thôn», dòng 3, cột B (Tên thôn): thiếu giá trị bắt buộc."),
        (VillageSheet, 4, 'D', "32/13/2025", "Trang tính «Thôn», dòng 4, cột D (Hoạt động từ ngày): ngày không đúng dạng, hãy ghi như 16/07/2025."),
        (VillageSheet, 5, 'E', "01/06/2025", "Trang tính «Thôn», dòng 5, cột E (Ngày thôi hoạt động): chỉ nhận giá trị từ 01/07/2025 trở đi."),
        (VillageSheet, 6, 'B', "Thôn của ông 001099123456", "Trang tính «Thôn», dòng 6, cột B (Tên thôn): không được ghi số căn cước hay số thẻ."),
        (VillageSheet, 7, 'B', new string('a', 101), "Trang tính «Thôn», dòng 7, cột B (Tên thôn): dài quá 100 ký tự."),
        (VillageSheet, 26, 'A', "00733-1", "Trang tính «Thôn», dòng 26, cột A (Mã thôn): giá trị viết không đúng dạng."),
        (VillageSheet, 27, 'A', "00733-12", "Trang tính «Thôn», dòng 27, cột A (Mã thôn): giá trị lặp lại."),
        (VillageSheet, 28, 'A', "99999-01", "Trang tính «Thôn», dòng 28, cột A (Mã thôn): không có đơn vị này."),
        (BaselineSheet, 2, 'B', "hai nghìn", "Trang tính «Số liệu nền», dòng 2, cột B (Năm): phải là số nguyên, hãy ghi như 1250."),
        (BaselineSheet, 3, 'B', "1999", "Trang tính «Số liệu nền», dòng 3, cột B (Năm): chỉ nhận giá trị từ năm 2000 đến năm 2199."),
        (BaselineSheet, 4, 'C', "2000001", "Trang tính «Số liệu nền», dòng 4, cột C (Số hộ): chỉ nhận giá trị từ 0 đến 1.000.000."),
        (BaselineSheet, 14, 'C', "12,5", "Trang tính «Số liệu nền», dòng 14, cột C (Số hộ): phải là số nguyên, hãy ghi như 1250."),
        (BaselineSheet, 15, 'D', "#REF!", "Trang tính «Số liệu nền», dòng 15, cột D (Số người trong độ tuổi lao động): ô có công thức bị lỗi #REF!."),
        (BaselineSheet, 26, 'A', "00733-99", "Trang tính «Số liệu nền», dòng 26, cột A (Mã thôn): không có thôn này, hoặc thôn không hoạt động vào thời gian đó."),
        (BaselineSheet, 27, 'B', "2026", "Trang tính «Số liệu nền», dòng 27, cột B (Năm): giá trị lặp lại."),
        (TeamSheet, 2, 'B', "tỉnh", "Trang tính «Tổ», dòng 2, cột B (Cấp): giá trị không có trong danh sách: Thôn; Xã."),
        (TeamSheet, 3, 'C', "", "Trang tính «Tổ», dòng 3, cột C (Mã thôn): thiếu giá trị bắt buộc."),
        (TeamSheet, 4, 'C', "00025-01", "Trang tính «Tổ», dòng 4, cột C (Mã thôn): thuộc xã khác."),
        (TeamSheet, 14, 'D', "", "Trang tính «Tổ», dòng 14, cột D (Tên tổ): thiếu giá trị bắt buộc."),
        (TeamSheet, 15, 'G', "01/12/2026", "Trang tính «Tổ», dòng 15, cột G (Ngày thành lập): ngày này chưa đến."),
        (TeamSheet, 16, 'H', "01/07/2025", "Trang tính «Tổ», dòng 16, cột H (Ngày giải thể): trước ngày thành lập tổ."),
        (TeamSheet, 17, 'F', "ngày mai", "Trang tính «Tổ», dòng 17, cột F (Ngày quyết định): ngày không đúng dạng, hãy ghi như 16/07/2025."),
        (TeamSheet, 18, 'C', "00025-98", "Trang tính «Tổ», dòng 18, cột C (Mã thôn): không có thôn này, hoặc thôn không hoạt động vào thời gian đó."),
        (TeamSheet, 26, 'C', "00025-12", "Trang tính «Tổ», dòng 26, cột C (Mã thôn): trong thời gian đó đã có tổ 00025-T12 hoạt động ở đây, và không kế hoạch nào cho phép nhiều hơn."),
        (TeamSheet, 27, 'B', "Xã", "Trang tính «Tổ», dòng 27, cột B (Cấp): không hợp với cấp này."),
        (TeamSheet, 28, 'C', "00025-12", "Trang tính «Tổ», dòng 28, cột C (Mã thôn): không dùng được cùng với cấp «Xã» (tổ cấp xã để trống mã thôn)."),
        (TeamSheet, 29, 'A', "00025-X1", "Trang tính «Tổ», dòng 29, cột A (Mã tổ): giá trị viết không đúng dạng."),
        (MemberSheet, 107, 'C', "sếp", "Trang tính «Thành viên», dòng 107, cột C (Vai trò): giá trị không có trong danh sách: Tổ trưởng; Tổ phó; Tổ viên; Cộng tác viên."),
        (MemberSheet, 108, 'E', "Câu lạc bộ", "Trang tính «Thành viên», dòng 108, cột E (Thành phần): giá trị không có trong danh sách: Trưởng thôn; Chi bộ; Mặt trận Tổ quốc; Đoàn Thanh niên; Hội Phụ nữ; Hội Nông dân; Hội Cựu chiến binh; Công an; Giáo viên; Nhân viên y tế; Doanh nghiệp viễn thông; Cán bộ, công chức; Học sinh, sinh viên; Người dân."),
        (MemberSheet, 109, 'F', "hát; Chữ ký số", "Trang tính «Thành viên», dòng 109, cột F (Nhiệm vụ): giá trị không có trong danh sách: «hát»."),
        (MemberSheet, 110, 'F', "qr-payment; Thanh toán bằng mã QR", "Trang tính «Thành viên», dòng 110, cột F (Nhiệm vụ): giá trị lặp lại."),
        (MemberSheet, 111, 'G', "=912345678", "Trang tính «Thành viên», dòng 111, cột G (Số điện thoại): số điện thoại thiếu số 0 ở đầu, có thể do Excel coi là một con số; hãy định dạng cả cột là Văn bản (Text) rồi ghi lại, như 0912 345 678."),
        (MemberSheet, 122, 'C', "Tổ viên", "Trang tính «Thành viên», dòng 122, cột C (Vai trò): tổ đã đủ số thành viên mà kế hoạch cho phép: 5 («Kế hoạch tổ chức triển khai Tổ công nghệ số cộng đồng cấp xã, cấp thôn trên địa bàn tỉnh Tuyên Quang»)."),
        (MemberSheet, 123, 'C', "tổ trưởng", "Trang tính «Thành viên», dòng 123, cột C (Vai trò): trong thời gian đó tổ đã có tổ trưởng: Vàng Thị Thủy."),
        (MemberSheet, 124, 'C', "Cộng tác viên", "Trang tính «Thành viên», dòng 124, cột C (Vai trò): không kế hoạch nào đang có hiệu lực ở đây quy định cộng tác viên."),
        (MemberSheet, 125, 'A', "00025-T77", "Trang tính «Thành viên», dòng 125, cột A (Mã tổ): không có tổ này."),
        (MemberSheet, 126, 'D', "01/07/2025", "Trang tính «Thành viên», dòng 126, cột D (Ngày tham gia): trước ngày thành lập tổ."),
        (MemberSheet, 127, 'H', "19/07/2025", "Trang tính «Thành viên», dòng 127, cột H (Ngày thôi tham gia): không phải thành viên của tổ vào ngày đó."),
        (MemberSheet, 129, 'B', "Lò Văn Đôi", "Trang tính «Thành viên», dòng 129, cột B (Họ và tên): giá trị lặp lại."),
    ];
}
