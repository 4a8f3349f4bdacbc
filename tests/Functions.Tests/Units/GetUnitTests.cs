using static Tcns.Functions.Tests.TestApp;

namespace Tcns.Functions.Tests.Units;

public class GetUnitTests(TestApp app)
{
    [Theory]
    [InlineData(null)]
    [InlineData("en")]
    public async Task A_commune_is_described_in_full_and_by_its_Vietnamese_name(string? language)
    {
        using var answer = await app.GetUnitsAsync("/11113", language);

        Assert.Equal(
            """{"code":"11113","level":"commune","kind":"commune","name":"Tân Kỳ","fullName":"Xã Tân Kỳ","province":"31","provinceName":"Hải Phòng","label":{"longitude":106.34026,"latitude":20.82316},"formerKind":null,"changedOn":null}""",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("31", "city", "Thành phố Hải Phòng", null, null)]
    [InlineData("22", "city", "Thành phố Quảng Ninh", "province", "2026-09-01")]
    [InlineData("40", "province", "Tỉnh Nghệ An", null, null)]
    [InlineData("25270", "ward", "Phường Lộc Ninh", "commune", "2026-04-30")]
    public async Task A_unit_says_what_it_is_and_was(string code, string kind, string fullName, string? formerKind, string? changedOn)
    {
        using var answer = await app.GetUnitsAsync("/" + code);
        using var json = await ReadAsync(answer);

        Assert.Equal(
            (kind, fullName, formerKind, changedOn),
            (Text(json, "kind"), Text(json, "fullName"), json.RootElement.GetProperty("formerKind").GetString(), json.RootElement.GetProperty("changedOn").GetString()));
    }

    [Fact]
    public async Task A_province_lies_in_none()
    {
        using var answer = await app.GetUnitsAsync("/31");
        using var json = await ReadAsync(answer);

        Assert.Equal((null, null), (json.RootElement.GetProperty("province").GetString(), json.RootElement.GetProperty("provinceName").GetString()));
    }

    [Theory]
    [InlineData("99")]
    [InlineData("99999")]
    [InlineData("11113-T03")]
    [InlineData("3x")]
    [InlineData("%20")]
    public async Task Any_other_code_is_404(string code)
    {
        using var answer = await app.GetUnitsAsync("/" + code);

        Assert.Equal((404, "unknown-unit"), await CodeOfAsync(answer));
    }
}
