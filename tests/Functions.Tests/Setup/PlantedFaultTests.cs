using Tcns.Functions.Tests.Registry;
using Tcns.Testing;
using static Tcns.Testing.SetupBook;

namespace Tcns.Functions.Tests.Setup;

public class PlantedFaultTests(TestApp app)
{
    /// <summary>Stands under the plan of its province: five members at most, and collaborators.</summary>
    private const string Planned = "00733";

    /// <summary>Stands under no plan.</summary>
    private const string Free = "00025";

    [Fact]
    public async Task Forty_planted_faults_are_told_by_forty_sentences_with_sheet_row_and_column()
    {
        var (status, json) = await app.ImportAsync(Faulty());

        Assert.Equal(422, status);
        Assert.Equal(PlantedFaults.All.Select(fault => fault.Sentence), json.Details());
        Assert.Equal(
            PlantedFaults.All.Select(fault => $"/{fault.Sheet}/{fault.Column}{fault.Row}"),
            json.GetProperty("errors").EnumerateArray().Select(error => error.Text("pointer")));
    }

    [Fact]
    public async Task Where_there_is_any_fault_nothing_is_written_of_any_commune()
    {
        var (status, _) = await app.ImportAsync(Generate(["00901", "00913"], 2).With(MemberSheet, 2, 'C', "sếp"));

        Assert.Equal(422, status);
        var (_, faulty) = await app.GetAsync("/api/v1/villages?unit=00901");
        var (_, good) = await app.GetAsync("/api/v1/villages?unit=00913");
        Assert.Empty(faulty.Items().Concat(good.Items()));
    }

    [Fact]
    public async Task The_mended_file_is_good()
    {
        var (status, json) = await app.ImportAsync(Whole(), dryRun: true);

        Assert.Equal((200, ""), (status, status == 200 ? "" : json.ToString()));
        Assert.Equal((211, 211, 0, 0), json.Counts());
    }

    /// <summary>A commune's team under a village team's code is told at its level, which is not where it was planted.</summary>
    private static SetupBook Faulty() =>
        PlantedFaults.All.Aggregate(Whole().With(TeamSheet, 27, 'A', "00733-T60"), (book, fault) => book.With(fault.Sheet, fault.Row, fault.Column, fault.Value));

    /// <summary>Twelve villages each, and rows below them that faults are planted in.</summary>
    private static SetupBook Whole() => Generate([Planned, Free], 24)
        .Add(VillageSheet, "00733-13", "Thôn Mới", "thôn").Add(VillageSheet, "00733-14", "Thôn Lặp", "xom").Add(VillageSheet, "00733-15", "Thôn Lạ", "BẢN")
        .Add(VillageSheet, "00025-13", "Thôn Mười Ba", "thôn").Add(VillageSheet, "00025-14", "Thôn Mười Bốn", "thôn")
        .Add(BaselineSheet, "00733-11", "2025").Add(BaselineSheet, "00025-12", "2025", "5")
        .Add(TeamSheet, "00025-T50", "Thôn", "00025-13", "Tổ mới", null, null, "16/07/2025")
        .Add(TeamSheet, "00733-T00", "Xã", null, "Tổ xã", null, null, "16/07/2025")
        .Add(TeamSheet, "00025-T00", "Xã", null, "Tổ xã", null, null, "16/07/2025")
        .Add(TeamSheet, "00025-T52", "Thôn", "00025-14", "Tổ lạ", null, null, "16/07/2025")
        .Add(MemberSheet, "00733-T12", "Lò Thị Sáu", "Cộng tác viên", "20/07/2025")
        .Add(MemberSheet, "00733-T11", "Lò Thị Hai", "Cộng tác viên", "20/07/2025")
        .Add(MemberSheet, "00025-T12", "Lò Văn Tác", "Tổ viên", "20/07/2025")
        .Add(MemberSheet, "00025-T11", "Lò Văn Lạc", "Tổ viên", "20/07/2025")
        .Add(MemberSheet, "00025-T11", "Lò Văn Sớm", "Tổ viên", "21/07/2025")
        .Add(MemberSheet, "00025-T11", "Lò Văn Ngắn", "Tổ viên", "20/07/2025", null, null, null, "01/06/2026")
        .Add(MemberSheet, "00025-T11", "Lò Văn Đôi", "Tổ viên", "20/07/2025")
        .Add(MemberSheet, "00025-T11", "Lò Văn Đơn", "Tổ phó", "20/07/2025");
}
