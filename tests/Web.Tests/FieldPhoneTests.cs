using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Tcns.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Tcns.Web.Tests;

/// <summary>What a phone does to an app: it puts it away, updates it, and wakes it again.</summary>
public partial class FieldPhoneTests(Browser browser)
{
    /// <summary>A worker that still waits for an answer goes on until it has it: browsers give it five minutes.</summary>
    private static readonly TimeSpan LameDuck = TimeSpan.FromMinutes(6);

    /// <summary>
    /// As a browser does at every start: it looks for the next release where none is under way, and tells whether that one alone is there. Browsers also look by
    /// themselves, then perhaps a moment before the phone was told that it has a network again, and give up.
    /// </summary>
    private const string LookForNext = """
        async () => {
          const held = await navigator.serviceWorker.getRegistration();
          if (!held.installing && !held.waiting) await held.update().catch(() => undefined);
          const names = await caches.keys();
          return names.length === 1 && (await (await caches.open(names[0])).keys()).some(file => file.url.endsWith('-next.js'));
        }
        """;

    /// <summary>What is removed from the phone takes a second.</summary>
    private const string SlowToDrop = """
        () => {
          const remove = IDBObjectStore.prototype.delete;
          IDBObjectStore.prototype.delete = function (key) {
            const end = performance.now() + 1000;
            const spin = () => { if (performance.now() < end) this.get('nothing').onsuccess = spin; };
            const request = remove.call(this, key);
            spin();
            return request;
          };
        }
        """;

    [Fact]
    public async Task What_was_begun_is_there_after_a_restart()
    {
        await using var world = await World.StartAsync();
        await using var phone = await browser.PhoneAsync(world.Address);
        var page = await Form.EnrolAsync(phone, world);
        await page.GetByLabel("Ghi chú").FillAsync("Đang nhập dở");
        await Form.KindAsync(page, "Phản ánh");
        await page.GetByLabel("Nội dung phản ánh").FillAsync("Sóng yếu");
        await Form.UntilKeptAsync(page, "drafts", "Sóng yếu");

        page = await Form.ReopenAsync(phone, page);
        await Expect(page.GetByLabel("Ghi chú")).ToHaveValueAsync("Đang nhập dở");
        await Expect(page.GetByText("Đây là phần bạn đang ghi dở lần trước.")).ToBeVisibleAsync();
        await Form.KindAsync(page, "Phản ánh");
        await Expect(page.GetByLabel("Nội dung phản ánh")).ToHaveValueAsync("Sóng yếu");
        await Form.ButtonAsync(page, "Bỏ, ghi mới");
        await Expect(page.GetByLabel("Nội dung phản ánh")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Another_kind_is_there_also_while_a_slow_phone_still_puts_away_what_was_saved()
    {
        await using var world = await World.StartAsync();
        await using var phone = await browser.PhoneAsync(world.Address);
        var page = await Form.EnrolAsync(phone, world);
        await page.EvaluateAsync(SlowToDrop);
        await Form.VisitAsync(page, "H01");
        await Form.KindAsync(page, "Phản ánh");
        await page.WaitForTimeoutAsync(2500);
        await page.GetByLabel("Nội dung phản ánh").FillAsync("Sóng yếu");
        await Form.KindAsync(page, "Hỗ trợ");
        await Form.KindAsync(page, "Phản ánh");
        await Expect(page.GetByLabel("Nội dung phản ánh")).ToHaveValueAsync("Sóng yếu");
    }

    [Fact]
    public async Task A_shift_goes_on_while_the_phone_is_off()
    {
        await using var world = await World.StartAsync();
        await using var phone = await browser.PhoneAsync(world.Address);
        var page = await Form.EnrolAsync(phone, world);
        await Form.UntilInstalledAsync(page);
        await phone.SetOfflineAsync(true);
        var morning = TimeProvider.System.GetUtcNow().UtcDateTime.Date.AddDays(-1).AddHours(1);

        // Its clock stands still between the two: however long the machine takes, no minute passes.
        await phone.Clock.SetFixedTimeAsync(morning);
        page = await Form.ReopenAsync(phone, page);
        await Form.KindAsync(page, "Ca trực");
        await Form.ButtonAsync(page, "Bắt đầu trực");
        await Expect(page.GetByText("Đang trực từ 08:00")).ToBeVisibleAsync();

        await phone.Clock.SetFixedTimeAsync(morning.AddMinutes(95));
        page = await Form.ReopenAsync(phone, page);
        await Form.KindAsync(page, "Ca trực");
        await Expect(page.GetByText("Đang trực từ 08:00, được 95 phút.")).ToBeVisibleAsync();
        await Form.ButtonAsync(page, "Kết thúc ca trực");
        await Expect(page.GetByLabel("Số phút")).ToHaveValueAsync("95");

        // Ended and not yet saved, it is there again as well, once the next one may begin.
        await Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Bắt đầu trực", Exact = true })).ToBeVisibleAsync();
        page = await Form.ReopenAsync(phone, page);
        await Form.KindAsync(page, "Ca trực");
        await Expect(page.GetByLabel("Số phút")).ToHaveValueAsync("95");
        await Expect(page.GetByLabel("Bắt đầu lúc")).ToHaveValueAsync("08:00");
        await Expect(page.GetByLabel("Ngày")).ToHaveValueAsync(morning.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task The_browser_wakes_the_worker_to_send_with_no_form_open()
    {
        await using var world = await World.StartAsync();
        await using var phone = await browser.PhoneAsync(world.Address);
        var page = await Form.EnrolAsync(phone, world);
        await Form.UntilInstalledAsync(page);
        await phone.SetOfflineAsync(true);
        await Form.VisitAsync(page, "H01");
        await page.CloseAsync();

        // With a network the browser may wake the worker by itself.
        Assert.Empty(await world.RecordsAsync("visits"));
        await phone.SetOfflineAsync(false);

        page = await phone.NewPageAsync();
        await page.GotoAsync("/xa");
        var devtools = await phone.NewCDPSessionAsync(page);
        var registered = new TaskCompletionSource<string>();
        devtools.Event("ServiceWorker.workerRegistrationUpdated").OnEvent += (_, told) =>
        {
            foreach (var registration in told!.Value.GetProperty("registrations").EnumerateArray())
                registered.TrySetResult(registration.GetProperty("registrationId").GetString()!);
        };
        await devtools.SendAsync("ServiceWorker.enable");
        await devtools.SendAsync("ServiceWorker.dispatchSyncEvent", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["origin"] = world.Address.GetLeftPart(UriPartial.Authority), ["registrationId"] = await registered.Task, ["tag"] = "tcns-send", ["lastChance"] = true,
        });
        await Patience.UntilAsync("the record", Form.Longest, async () => (await world.RecordsAsync("visits")).Count == 1);
    }

    [Fact]
    public async Task Where_another_window_or_the_worker_sends_this_one_goes_on_as_soon_as_it_has_ended()
    {
        await using var world = await World.StartAsync();
        await using var phone = await browser.PhoneAsync(world.Address);

        // What it would do half a minute later by itself never comes.
        await phone.AddInitScriptAsync("const usual = setTimeout; window.setTimeout = (act, wait, ...rest) => wait >= 30000 ? 0 : usual(act, wait, ...rest)");
        var page = await Form.EnrolAsync(phone, world);
        await page.EvaluateAsync("() => new Promise(granted => { void navigator.locks.request('tcns-send', () => { granted(); return new Promise(ended => { window.endTurn = ended }) }) })");
        await Form.VisitAsync(page, "H01");
        await Form.ListAsync(page);
        await Expect(page.Locator(".record")).ToHaveCountAsync(1);
        Assert.Empty(await world.RecordsAsync("visits"));

        await page.EvaluateAsync("() => window.endTurn()");
        await Expect(page.Locator(".record.sent")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task An_update_of_the_app_leaves_what_was_recorded()
    {
        await using var world = await World.StartAsync();
        await using var phone = await browser.PhoneAsync(world.Address);
        var page = await Form.EnrolAsync(phone, world);
        await Form.UntilInstalledAsync(page);
        await phone.SetOfflineAsync(true);
        await Form.VisitAsync(page, "H01");
        await Form.KindAsync(page, "Hỗ trợ");
        await page.GetByLabel("Ghi chú").FillAsync("Đang nhập dở");
        await Form.UntilKeptAsync(page, "drafts", "Đang nhập dở");

        await world.ReleaseAsync(NextScript);
        await phone.SetOfflineAsync(false);
        await Patience.UntilAsync("the new worker", LameDuck, () => page.EvaluateAsync<bool>(LookForNext));
        await phone.SetOfflineAsync(true);

        page = await Form.ReopenAsync(phone, page);
        Assert.Equal("next", await page.EvaluateAsync<string?>("document.documentElement.dataset.release"));
        await Expect(page.GetByLabel("Ghi chú")).ToHaveValueAsync("Đang nhập dở");
        await phone.SetOfflineAsync(false);
        await Form.ListAsync(page);
        await Expect(page.Locator(".record.sent")).ToHaveCountAsync(1);
        Assert.Single(await world.RecordsAsync("visits"));
    }

    [GeneratedRegex("form-[0-9a-f]{16}", RegexOptions.NonBacktracking)]
    private static partial Regex Release();

    /// <summary>Of the next release: its script has another name, and the one before is gone.</summary>
    private static void NextScript(string folder)
    {
        var script = Path.GetFileName(Directory.GetFiles(Path.Combine(folder, "assets"), "index-*.js").Single());
        var next = script.Replace(".js", "-next.js", StringComparison.Ordinal);
        foreach (var file in (string[])["index.html", "sw.js"])
        {
            var path = Path.Combine(folder, file);
            File.WriteAllText(path, Release().Replace(File.ReadAllText(path).Replace(script, next, StringComparison.Ordinal), "form-next"));
            File.Delete(path + ".br");
        }

        var old = Path.Combine(folder, "assets", script);
        File.WriteAllText(Path.Combine(folder, "assets", next), File.ReadAllText(old) + "\ndocument.documentElement.dataset.release='next'");
        File.Delete(old);
        File.Delete(old + ".br");
    }
}
