using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Tcns.Web.Tests;

/// <summary>The field form on a phone and a desktop, light and dark, in both languages.</summary>
public class FieldLooksTests(Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_field_form_has_no_fault_that_axe_finds(bool isPhone)
    {
        await using var world = await World.StartAsync();
        await FieldReturnTests.AimAsync(world);
        await using var device = isPhone ? await browser.PhoneAsync(world.Address) : await browser.DesktopAsync(world.Address);
        var name = "field-" + (isPhone ? "phone" : "desktop");
        var page = await device.NewPageAsync();
        await page.GotoAsync("/");
        await Expect(page.GetByText("Chưa có khóa truy cập")).ToBeVisibleAsync();
        await Looks.InBothLightsAsync(page, name, "vi-enrol");

        await page.CloseAsync();
        page = await Form.EnrolAsync(device, world);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Lưu" }).ClickAsync();
        await Expect(page.GetByText("Hãy chọn ít nhất một nội dung.")).ToBeVisibleAsync();
        await Looks.InBothLightsAsync(page, name, "vi-visit");
        foreach (var (kind, file) in ((string, string)[])[("Lớp học", "class"), ("Tuyên truyền", "campaign"), ("Ca trực", "shift"), ("Phản ánh", "feedback")])
        {
            await Form.KindAsync(page, kind);
            await Looks.InBothLightsAsync(page, name, "vi-" + file);
        }

        await Form.ButtonAsync(page, "Chỉ tiêu");
        await Expect(page.GetByText("người trong độ tuổi lao động nữa")).ToBeVisibleAsync();
        await Looks.InBothLightsAsync(page, name, "vi-standing");
        await Form.ButtonAsync(page, "Ghi mới");
        await Form.KindAsync(page, "Hỗ trợ");
        await page.GetByLabel("Ghi chú").FillAsync("Số căn cước 001099012345");
        await Form.VisitAsync(page, "H01");
        await Form.VisitAsync(page, "H02");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Đã ghi" }).ClickAsync();
        await Expect(page.Locator(".record.sent")).ToHaveCountAsync(1);
        await Expect(page.Locator(".record.refused")).ToHaveCountAsync(1);
        await Looks.InBothLightsAsync(page, name, "vi-list");

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "English" }).ClickAsync();
        await Expect(page.GetByText("Needs fixing", new PageGetByTextOptions { Exact = true })).ToBeVisibleAsync();
        await Looks.InBothLightsAsync(page, name, "en-list");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Record", Exact = true }).ClickAsync();
        await Looks.InBothLightsAsync(page, name, "en-visit");
    }
}
