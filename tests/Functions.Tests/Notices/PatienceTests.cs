using Microsoft.Extensions.Configuration;
using Tcns.Functions.Hosting;
using Tcns.Functions.Notices;

namespace Tcns.Functions.Tests.Notices;

/// <summary>Servers that never answer, and those that ask who calls.</summary>
public class PatienceTests
{
    private static readonly NoticeLetter Letter = new(NoticeWorld.Notice(), new NoticeWording("Thử", "Thư thử"), new NoticeWording("Trial", "A trial"));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_server_holds_a_sending_up_for_longer_than_it_may_last()
    {
        await using var mute = await MailServer.StartAsync();
        await using var hanging = await MailServer.StartAsync();
        await using var gateway = await Gateway.StartAsync();
        await mute.BehaveAsync("mute");
        await hanging.BehaveAsync("hang");
        gateway.Manner = Gateway.HangAsync;
        using var webhook = new WebhookRoad(Read(("Tcns:Webhook", gateway.Address), ("Tcns:WebhookSecret", Gateway.Secret)), TimeProvider.System);
        var sendings = Task.WhenAll(
            new EmailRoad(Read(("Tcns:Smtp", mute.Setting))).SendAsync(Letter, NoticeWorld.Hoa, Cancel),
            new EmailRoad(Read(("Tcns:Smtp", hanging.Setting))).SendAsync(Letter, NoticeWorld.Hoa, Cancel),
            webhook.SendAsync(Letter, "webhook", Cancel));

        Assert.Same(sendings, await Task.WhenAny(sendings, LastLongestAsync()));
        Assert.All(await sendings, outcome => Assert.Equal(new SendOutcome.Later(null, "no answer in time"), outcome));
        Assert.Equal((0, 1, 1), (mute.Letters.Count, hanging.Letters.Count, gateway.Calls.Count));
    }

    [Fact]
    public async Task A_server_that_asks_for_a_password_gets_it_and_one_that_cannot_prove_itself_gets_nothing()
    {
        await using var guarded = await MailServer.StartAsync("auth");
        await using var forged = await MailServer.StartAsync("tls");
        var password = Uri.EscapeDataString("mật khẩu/thư");
        var known = await SendAsync(guarded.SettingWith("tcns:" + password + "@", "none"));
        var unknown = await SendAsync(guarded.SettingWith("tcns:sai@", "none"));
        var plain = await SendAsync(guarded.SettingWith("tcns:" + password + "@", "starttls"));
        var untrusted = await SendAsync(forged.SettingWith("", "starttls"));

        Assert.IsType<SendOutcome.Delivered>(known);
        Assert.Equal(["SMTP MustIssueStartTlsFirst", "SMTP GeneralFailure", "SMTP GeneralFailure"], ((SendOutcome[])[unknown, plain, untrusted]).Select(outcome => ((SendOutcome.Later)outcome).Trouble));
        Assert.Single(guarded.Letters);
        Assert.Empty(forged.Letters);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told_as_such()
    {
        using var webhook = new WebhookRoad(Read(("Tcns:Webhook", "http://127.0.0.1:" + Testing.FreePort.Find() + "/"), ("Tcns:WebhookSecret", Gateway.Secret)), TimeProvider.System);

        Assert.Equal("SMTP GeneralFailure", ((SendOutcome.Later)await SendAsync("smtp://127.0.0.1:" + Testing.FreePort.Find() + "?from=a@b.vn&tls=none")).Trouble);
        Assert.Equal("ConnectionError", ((SendOutcome.Later)await webhook.SendAsync(Letter, "webhook", Cancel)).Trouble);
    }

    /// <summary>As long as a sending may last, in naps: a while in which this process is not let run lengthens it.</summary>
    private static async Task LastLongestAsync()
    {
        for (var second = 0; second < DeliverNotice.LongestSending.TotalSeconds; second++)
            await Task.Delay(TimeSpan.FromSeconds(1), Cancel);
    }

    private static Task<SendOutcome> SendAsync(string smtp) => new EmailRoad(Read(("Tcns:Smtp", smtp))).SendAsync(Letter, NoticeWorld.Hoa, Cancel);

    private static Settings Read(params (string Name, string Value)[] values)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Name, (string?)value.Value))).Build();
        return Settings.Read(configuration, RunMode.Alone);
    }
}
