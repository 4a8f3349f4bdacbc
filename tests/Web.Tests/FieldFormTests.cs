using System.Globalization;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Tcns.Web.Tests;

/// <summary>The field form on a phone, before the real server.</summary>
public class FieldFormTests(Browser browser)
{
    [Fact]
    public async Task Thirty_records_of_all_kinds_from_a_dead_spot_survive_a_restart_and_arrive_once()
    {
        await using var world = await World.StartAsync();
        await using var phone = await browser.PhoneAsync(world.Address);
        var page = await Form.EnrolAsync(phone, world);
        await Form.UntilInstalledAsync(page);
        await phone.SetOfflineAsync(true);
        for (var turn = 1; turn <= 5; turn++)
        {
            var name = turn.ToString(CultureInfo.InvariantCulture);
            await Form.VisitAsync(page, "H0" + name);
            await Form.ClassAsync(page, "Lớp cộng đồng " + name);
            await Form.MembersTrainingAsync(page, "Tập huấn " + name);
            await Form.CampaignAsync(page, 100 + turn);
            await Form.ShiftAsync(page, "12" + name);
            await Form.FeedbackAsync(page, "Sóng yếu " + name);
        }

        page = await Form.ReopenAsync(phone, page);
        await Expect(page.GetByText("30 chờ gửi")).ToBeVisibleAsync();
        var posts = 0;
        await phone.RouteAsync("**/api/v1/*", async route =>
        {
            switch (route.Request.Method == "POST" ? posts++ : -1)
            {
                case 0:
                    await route.FulfillAsync(new RouteFulfillOptions { Status = 503, ContentType = "application/problem+json", Body = """{ "code": "storage-away", "title": "…" }""" });
                    break;
                case 1:
                    // It got through, and the answer did not.
                    await route.FetchAsync();
                    await route.AbortAsync();
                    break;
                default:
                    await route.ContinueAsync();
                    break;
            }
        });
        await phone.SetOfflineAsync(false);
        await Form.ListAsync(page);
        await Expect(page.Locator(".record.sent")).ToHaveCountAsync(30, new LocatorAssertionsToHaveCountOptions { Timeout = 180_000 });

        Assert.Equal((5, "H01 H02 H03 H04 H05"), await SaidAsync(world, "visits", "household"));
        Assert.Equal((10, "Lớp cộng đồng 1 Lớp cộng đồng 2 Lớp cộng đồng 3 Lớp cộng đồng 4 Lớp cộng đồng 5 Tập huấn 1 Tập huấn 2 Tập huấn 3 Tập huấn 4 Tập huấn 5"), await SaidAsync(world, "trainings", "title"));
        Assert.Equal((5, "101 102 103 104 105"), await SaidAsync(world, "campaigns", "reach", "households"));
        Assert.Equal((5, "121 122 123 124 125"), await SaidAsync(world, "shifts", "minutes"));
        Assert.Equal((5, "Sóng yếu 1 Sóng yếu 2 Sóng yếu 3 Sóng yếu 4 Sóng yếu 5"), await SaidAsync(world, "feedback", "text"));
        var training = (await world.RecordsAsync("trainings")).First(record => record.GetProperty("title").GetString() == "Tập huấn 3");
        Assert.Equal(2, training.GetProperty("attendees").GetArrayLength());
    }

    [Fact]
    public async Task A_refused_record_says_why_is_mended_and_accepted()
    {
        await using var world = await World.StartAsync();
        await using var phone = await browser.PhoneAsync(world.Address);
        var page = await Form.EnrolAsync(phone, world);
        await page.GetByLabel("Ghi chú").FillAsync("Số căn cước 001099012345");
        await Form.VisitAsync(page, "H01");
        await Form.ListAsync(page);
        await Expect(page.Locator(".record.refused .fault")).ToContainTextAsync("căn cước");

        await Form.ButtonAsync(page, "Sửa");
        await page.GetByLabel("Ghi chú").FillAsync("Đã hướng dẫn xong");
        await Form.ButtonAsync(page, "Lưu");
        await Form.ListAsync(page);
        await Expect(page.Locator(".record.sent")).ToHaveCountAsync(1);
        Assert.Equal("Đã hướng dẫn xong", Assert.Single(await world.RecordsAsync("visits")).GetProperty("note").GetString());
    }

    [Fact]
    public async Task What_was_typed_stays_while_the_list_is_looked_at()
    {
        await using var world = await World.StartAsync();
        await using var phone = await browser.PhoneAsync(world.Address);
        var page = await Form.EnrolAsync(phone, world);
        await page.GetByLabel("Ghi chú").FillAsync("Đang nhập dở");
        await Form.ListAsync(page);
        await Expect(page.GetByText("Chưa ghi lượt nào trên máy này.")).ToBeVisibleAsync();
        await Form.ButtonAsync(page, "Ghi mới");
        await Expect(page.GetByLabel("Ghi chú")).ToHaveValueAsync("Đang nhập dở");
    }

    [Fact]
    public async Task A_revoked_key_keeps_what_was_recorded_until_there_is_another()
    {
        await using var world = await World.StartAsync();
        await using var phone = await browser.PhoneAsync(world.Address);
        var (link, id) = await world.EnrolAsync();
        var page = await phone.NewPageAsync();
        await page.GotoAsync("/" + link);
        await Expect(page.GetByLabel("Mã hộ")).ToBeVisibleAsync();
        await world.SendAsync(HttpMethod.Delete, "keys/" + id, body: null);
        await Form.VisitAsync(page, "H01");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("không còn hiệu lực");

        await Form.ButtonAsync(page, "Nhập khóa mới");
        await page.GetByLabel("Đường dẫn hoặc khóa").FillAsync(world.Address + (await world.EnrolAsync()).Link);
        await Form.ButtonAsync(page, "Dùng khóa này");
        await Form.ListAsync(page);
        await Expect(page.Locator(".record.sent")).ToHaveCountAsync(1);
        Assert.Single(await world.RecordsAsync("visits"));
    }

    [Theory]
    [InlineData("officer", World.Commune, "/xa", "Bàn làm việc của xã")]
    [InlineData("provincial", "31", "/tinh", "Số liệu toàn tỉnh")]
    public async Task A_link_of_an_office_opens_its_page_and_leaves_the_team_its_phone(string role, string unit, string path, string title)
    {
        await using var world = await World.StartAsync();
        await using var phone = await browser.PhoneAsync(world.Address);
        var page = await Form.EnrolAsync(phone, world);
        await page.CloseAsync();
        page = await phone.NewPageAsync();
        await page.GotoAsync("/" + (await world.EnrolAsync(role, unit)).Link);
        await Expect(page).ToHaveURLAsync(new Uri(world.Address, path).ToString());
        await Expect(page.Locator("header .title")).ToHaveTextAsync(title);

        await page.GotoAsync("/");
        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Tổ CNSCĐ thôn Đông" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_phone_whose_clock_is_a_year_off_is_told_so_and_records_the_right_day()
    {
        await using var world = await World.StartAsync();
        await using var phone = await browser.PhoneAsync(world.Address);
        await phone.Clock.SetSystemTimeAsync(TimeProvider.System.GetUtcNow().UtcDateTime.AddYears(-1));
        var page = await Form.EnrolAsync(phone, world);
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Đồng hồ của máy sai.");
        await Form.VisitAsync(page, "H01");
        await Form.ListAsync(page);
        await Expect(page.Locator(".record.sent")).ToHaveCountAsync(1);
        await Expect(page.Locator(".record.sent")).ToContainTextAsync("đồng hồ", new LocatorAssertionsToContainTextOptions { IgnoreCase = true });

        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(7)).ToString("O", CultureInfo.InvariantCulture);
        Assert.Equal(today, Assert.Single(await world.RecordsAsync("visits")).GetProperty("date").GetString());
    }

    private static async Task<(int Count, string Said)> SaidAsync(World world, string kind, params string[] path)
    {
        var records = await world.RecordsAsync(kind);
        var said = records.Select(record => path.Aggregate(record, (part, name) => part.GetProperty(name)).ToString()).Order(StringComparer.Ordinal);
        return (records.Count, string.Join(' ', said));
    }
}
