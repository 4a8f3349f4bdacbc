using System.Globalization;
using Azure.Storage.Queues;
using Microsoft.Playwright;
using Tcns.Domain.Places;
using Tcns.Storage.Changes;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Tcns.Web.Tests;

/// <summary>The page for operators: how the system itself is, and the messages that failed too often.</summary>
public class SystemPageTests(Browser browser)
{
    private const string Order = "rebuild: " + World.Commune + " · Quý IV/2026";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_operator_sees_what_is_wrong_and_has_a_message_tried_again_and_another_let_go_by_keyboard_alone()
    {
        await using var world = await World.StartAsync();
        await LayAsideAsync(world, "rebuild", RebuildOrderText.Write(new RebuildOrder(Guid.NewGuid(), UnitCode.Parse(World.Commune), "2026-Q4")));
        await LayAsideAsync(world, "publish", "không phải lệnh");
        var key = await KeyAsync(world);
        await LookAsync(world, key);

        await using var desktop = await browser.DesktopAsync(world.Address);
        var page = await OpenAsync(desktop, key);
        await Expect(page.Locator(".symptom")).ToContainTextAsync(["Hàng đợi publish", "Hàng đợi rebuild", "khóa hệ thống"]);
        await Expect(page.Locator(".symptom").Nth(1)).ToContainTextAsync("Cần làm ngay");
        await Expect(page.Locator("tr", new PageLocatorOptions { HasText = "NightlyRollup" })).ToContainTextAsync("01:30");
        var hands = new Hands(page);

        await hands.PressAsync(AriaRole.Button, "Thử lại: " + Order);
        await Expect(page.GetByText("Đã đưa lại vào hàng đợi: " + Order)).ToBeVisibleAsync();
        await Expect(page.GetByText(Order, new PageGetByTextOptions { Exact = true })).ToHaveCountAsync(0);

        var garbage = string.Create(CultureInfo.InvariantCulture, $"publish: Không đọc được, {System.Text.Encoding.UTF8.GetByteCount("không phải lệnh")} byte");
        await hands.PressAsync(AriaRole.Button, "Bỏ: " + garbage);
        await Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Bỏ", Exact = true })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("Không có thông điệp nào bị hỏng.")).ToBeVisibleAsync();
        await Expect(page.Locator(".symptom", new PageLocatorOptions { HasText = "Hàng đợi" })).ToHaveCountAsync(0);
        await hands.PressAsync(AriaRole.Button, "Cập nhật");
        await Expect(page.Locator(".symptom")).ToContainTextAsync(["khóa hệ thống"]);
    }

    [Fact]
    public async Task Others_are_led_to_their_own_page()
    {
        await using var world = await World.StartAsync();
        await using var phone = await browser.PhoneAsync(world.Address);
        var page = await phone.NewPageAsync();
        await page.GotoAsync("/he-thong" + (await world.EnrolAsync("officer", World.Commune)).Link);
        await Expect(page.GetByText("Khóa của bạn là khóa của cán bộ xã.")).ToBeVisibleAsync();
    }

    /// <summary>In both languages and lights, on a phone and a desktop; the part that a symptom leads to has the focus.</summary>
    private async Task LookAsync(World world, string key)
    {
        foreach (var (name, width, height) in (IEnumerable<(string, int, int)>)[("phone", 390, 844), ("desktop", 1280, 800)])
        {
            await using var device = name == "phone" ? await browser.PhoneAsync(world.Address) : await browser.DesktopAsync(world.Address);
            var page = await OpenAsync(device, key);
            await page.SetViewportSizeAsync(width, height);
            await Looks.InBothLightsAsync(page, "system-" + name, "vi");
            await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Xem: Thông điệp bị hỏng" }).First.ClickAsync();
            await Expect(page.Locator("#poison")).ToBeFocusedAsync();
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Bỏ: publish" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "English" }).ClickAsync();
            await Expect(page.Locator(".symptom").First).ToContainTextAsync("Messages of the queue publish");
            await Looks.InBothLightsAsync(page, "system-" + name, "en");
        }
    }

    private static async Task<IPage> OpenAsync(IBrowserContext device, string key)
    {
        var page = await device.NewPageAsync();
        await page.GotoAsync("/he-thong#key=" + key);
        await Expect(page.Locator("#poison")).ToBeVisibleAsync();
        return page;
    }

    /// <summary>It ends soon, which is a symptom of its own.</summary>
    private static async Task<string> KeyAsync(World world)
    {
        var expiresOn = World.Today.AddDays(5).ToString("O", CultureInfo.InvariantCulture);
        return (await world.SendAsync(HttpMethod.Post, "keys", $$"""{ "role": "system", "label": "Trực vận hành", "expiresOn": "{{expiresOn}}" }""")).GetProperty("key").GetString()!;
    }

    private static async Task LayAsideAsync(World world, string queue, string message)
    {
        var poison = new QueueClient(world.Storage, queue + "-poison", new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        await poison.CreateIfNotExistsAsync(cancellationToken: Cancel);
        await poison.SendMessageAsync(message, Cancel);
    }
}
