using Microsoft.Playwright;
using Tcns.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Tcns.Web.Tests;

/// <summary>What a province decides on itself: the boundaries of its map, and whether residents may read its totals.</summary>
public class SettingsTests(Browser browser)
{
    [Fact]
    public async Task A_province_uploads_its_boundaries_is_told_every_fault_and_removes_them_again()
    {
        var source = Repository.At("..", "shared", "data", "map", "communes-31.topojson");
        Assert.SkipUnless(File.Exists(source), "The published boundaries do not lie beside this checkout.");
        await using var world = await World.StartAsync();
        await using var desktop = await browser.DesktopAsync(world.Address);
        var page = await OpenAsync(world, desktop);
        var file = page.GetByLabel("Tệp GeoJSON hoặc TopoJSON");
        var upload = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Tải lên", Exact = true });

        await upload.ClickAsync();
        await Expect(page.GetByText("Hãy chọn một tệp.")).ToBeVisibleAsync();
        await file.SetInputFilesAsync(new FilePayload { Name = "x.geojson", MimeType = "application/geo+json", Buffer = """{"type":"FeatureCollection","features":[]}"""u8.ToArray() });
        await upload.ClickAsync();
        await Expect(page.GetByText("Tệp có 114 chỗ sai, chưa thay đổi gì.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Thiếu ranh giới của 11086 Đại Sơn.");
        await Looks.TakeAsync(page, "settings-desktop-light-vi-faults");
        await file.SetInputFilesAsync(source);
        await page.GetByLabel("Nguồn ranh giới").FillAsync("Sở Nông nghiệp và Môi trường");
        await upload.ClickAsync();
        await Expect(page.GetByText("Đã tải lên: bản đồ được vẽ theo ranh giới mới.")).ToBeVisibleAsync();
        await Expect(page.GetByText("Nguồn: Sở Nông nghiệp và Môi trường")).ToBeVisibleAsync();
        await Looks.TakeAsync(page, "settings-desktop-light-vi");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Bỏ ranh giới đã tải lên", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Bỏ ranh giới", Exact = true }).ClickAsync();

        await Expect(page.GetByText("Đã bỏ: bản đồ lại được vẽ theo điểm.")).ToBeVisibleAsync();
        Assert.Equal("points", (await world.SendAsync(HttpMethod.Get, "units/31/map", body: null)).GetProperty("source").GetString());
    }

    [Fact]
    public async Task A_province_opens_its_totals_and_closes_them()
    {
        await using var world = await World.StartAsync();
        await using var phone = await browser.PhoneAsync(world.Address, ColorScheme.Dark);
        var page = await OpenAsync(world, phone);

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Bật công khai", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Mở trang công khai" })).ToHaveAttributeAsync("href", "/cong-khai?tinh=31");
        await Looks.TakeAsync(page, "settings-phone-dark-vi");
        Assert.Equal(1, (await world.SendAsync(HttpMethod.Get, "public", body: null)).GetProperty("items").GetArrayLength());
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Tắt công khai", Exact = true }).ClickAsync();

        await Expect(page.GetByText("Chưa công khai: trang công khai của tỉnh không có số liệu nào.")).ToBeVisibleAsync();
        Assert.Equal(0, (await world.SendAsync(HttpMethod.Get, "public", body: null)).GetProperty("items").GetArrayLength());
    }

    private static async Task<IPage> OpenAsync(World world, IBrowserContext device)
    {
        var (link, _) = await world.EnrolAsync("provincial", "31");
        var page = await device.NewPageAsync();
        await page.GotoAsync("/tinh" + link);
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Cài đặt", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Cài đặt của tỉnh" })).ToBeVisibleAsync();
        return page;
    }
}
