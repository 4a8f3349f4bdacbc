using Microsoft.Playwright;
using Tcns.Testing;
using static Microsoft.Playwright.Assertions;

namespace Tcns.Web.Tests;

/// <summary>The field form, as a thumb uses it.</summary>
internal static class Form
{
    private const string IsKept = """
        async ([store, text]) => {
          const db = await new Promise(done => { const asked = indexedDB.open('tcns'); asked.onsuccess = () => done(asked.result); });
          const held = await new Promise(done => { const asked = db.transaction(store).objectStore(store).getAll(); asked.onsuccess = () => done(asked.result); });
          db.close();
          return JSON.stringify(held).includes(text);
        }
        """;

    /// <summary>What a phone, a server and the line between them need at most, on a machine that has much else to do.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromSeconds(90);

    public static async Task<IPage> EnrolAsync(IBrowserContext phone, World world, string role = "collector")
    {
        var page = await phone.NewPageAsync();
        await page.GotoAsync("/" + (await world.EnrolAsync(role)).Link);
        await UntilOpenAsync(page);
        return page;
    }

    /// <summary>Until the worker holds the form, so that it starts without a network.</summary>
    public static async Task UntilInstalledAsync(IPage page)
    {
        await page.EvaluateAsync("navigator.serviceWorker.ready");
        await page.ReloadAsync();
        await UntilOpenAsync(page);
    }

    public static async Task<IPage> ReopenAsync(IBrowserContext phone, IPage page)
    {
        await page.CloseAsync();
        var next = await phone.NewPageAsync();
        await next.GotoAsync("/");
        await UntilOpenAsync(next);
        return next;
    }

    /// <summary>A visit: who is known already, the rest in four taps.</summary>
    public static async Task VisitAsync(IPage page, string household)
    {
        await KindAsync(page, "Hỗ trợ");
        await MemberAsync(page);
        await page.GetByLabel("Mã hộ").FillAsync(household);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "thêm Người cao tuổi" }).ClickAsync();
        await TopicAsync(page);
        await SaveAsync(page);
    }

    public static async Task ClassAsync(IPage page, string title)
    {
        await KindAsync(page, "Lớp học");
        await ChipAsync(page, "Lớp học cộng đồng số");
        await page.GetByLabel("Tên lớp").FillAsync(title);
        await page.GetByLabel("Người dân nói chung", new PageGetByLabelOptions { Exact = true }).FillAsync("25");
        await TopicAsync(page);
        await SaveAsync(page);
    }

    public static async Task MembersTrainingAsync(IPage page, string title)
    {
        await KindAsync(page, "Lớp học");
        await ChipAsync(page, "Tập huấn thành viên tổ");
        await page.GetByLabel("Tên lớp").FillAsync(title);
        await TopicAsync(page);
        await ChipAsync(page, "Nguyễn Thị Hoa");
        await ChipAsync(page, "Trần Văn Bình");
        await SaveAsync(page);
    }

    public static async Task CampaignAsync(IPage page, int households)
    {
        await KindAsync(page, "Tuyên truyền");
        await ChipAsync(page, "Loa truyền thanh");
        await TopicAsync(page);
        await page.GetByLabel("Số hộ", new PageGetByLabelOptions { Exact = true }).FillAsync(households.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await SaveAsync(page);
    }

    public static async Task ShiftAsync(IPage page, string minutes)
    {
        await KindAsync(page, "Ca trực");
        await MemberAsync(page);
        await page.GetByLabel("Số phút").FillAsync(minutes);
        await SaveAsync(page);
    }

    public static async Task FeedbackAsync(IPage page, string text)
    {
        await KindAsync(page, "Phản ánh");
        await TopicAsync(page);
        await page.GetByLabel("Nội dung phản ánh").FillAsync(text);
        await SaveAsync(page);
    }

    public static async Task KindAsync(IPage page, string name)
    {
        await ButtonAsync(page, name);

        // The form of the record before cannot be saved again until it has made room for this one's.
        await Expect(page.GetByRole(AriaRole.Form, new PageGetByRoleOptions { Name = name, Exact = true })
            .GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Lưu", Exact = true })).ToBeEnabledAsync();
    }

    /// <summary>Until what was typed lies in a store of the phone's database, and not in the page alone.</summary>
    public static Task UntilKeptAsync(IPage page, string store, string text) =>
        Patience.UntilAsync("what was typed, on the phone", Longest, () => page.EvaluateAsync<bool>(IsKept, (string[])[store, text]));

    public static Task ListAsync(IPage page) => page.Locator("nav.tabs button").Nth(1).ClickAsync();

    public static Task ButtonAsync(IPage page, string name) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true }).ClickAsync();

    public static async Task SaveAsync(IPage page)
    {
        // What was said of the one before is not taken for this one.
        await page.Locator("nav.tabs button").First.ClickAsync();
        await ButtonAsync(page, "Lưu");
        await Expect(page.GetByText("Đã lưu trong máy.")).ToBeVisibleAsync();
    }

    private static async Task MemberAsync(IPage page)
    {
        var member = page.GetByLabel("Người hỗ trợ");
        if (await member.CountAsync() > 0)
            await member.SelectOptionAsync("Nguyễn Thị Hoa");
    }

    private static Task TopicAsync(IPage page) => ChipAsync(page, "Tài khoản VNeID");

    private static Task ChipAsync(IPage page, string name) => page.Locator("label.chip", new PageLocatorOptions { HasText = name }).First.ClickAsync();

    private static Task UntilOpenAsync(IPage page) =>
        Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Tổ CNSCĐ thôn Đông" })).ToBeVisibleAsync();
}
