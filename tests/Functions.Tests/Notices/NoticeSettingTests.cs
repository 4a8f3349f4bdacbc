using Tcns.Functions.Notices;

namespace Tcns.Functions.Tests.Notices;

public class NoticeSettingTests
{
    private const string Secret = "0123456789abcdef";

    [Fact]
    public void A_mail_server_is_read_from_one_line_and_none_of_it_is_printed()
    {
        var server = SmtpSettings.Read("smtp://tcns%40haiphong.gov.vn:m%E1%BA%ADt%3A%2Fkh%E1%BA%A9u@mail.haiphong.gov.vn:2525?from=tcns%40haiphong.gov.vn")!;

        Assert.Equal(("mail.haiphong.gov.vn", 2525, true), (server.Host, server.Port, server.StartsTls));
        Assert.Equal(("tcns@haiphong.gov.vn", "mật:/khẩu"), (server.Credential!.UserName, server.Credential.Password));
        Assert.Equal("tcns@haiphong.gov.vn", server.From.Value);
        Assert.Equal(587, SmtpSettings.Read("smtp://mail.vn?from=a@b.vn&tls=starttls")!.Port);
        Assert.All([typeof(SmtpSettings), typeof(WebhookSettings)], type => Assert.Equal(typeof(object), type.GetMethod("ToString", [])!.DeclaringType));
    }

    [Theory]
    [InlineData("mail.vn")]
    [InlineData("smtps://mail.vn?from=a@b.vn")]
    [InlineData("smtp://mail.vn")]
    [InlineData("smtp://mail.vn?from=a")]
    [InlineData("smtp://mail.vn?from=a@b.vn&tls=maybe")]
    [InlineData("smtp://mail.vn?from=a@b.vn&ssl=true")]
    [InlineData("smtp://user@mail.vn?from=a@b.vn")]
    [InlineData("smtp://user:secret@mail.vn?from=a@b.vn&tls=none")]
    public void What_is_no_mail_server_is_refused_and_so_is_a_password_over_an_open_line(string text) => Assert.Null(SmtpSettings.Read(text));

    [Theory]
    [InlineData("https://zalo.vn/hook", Secret, true)]
    [InlineData("http://127.0.0.1:8080/", Secret, true)]
    [InlineData("http://zalo.vn/hook", Secret, false)]
    [InlineData("https://user:secret@zalo.vn/hook", Secret, false)]
    [InlineData("zalo.vn", Secret, false)]
    [InlineData("https://zalo.vn/hook", "0123456789abcde", false)]
    [InlineData("https://zalo.vn/hook", null, false)]
    public void A_gateway_has_a_safe_address_and_a_secret_that_nobody_guesses(string address, string? secret, bool isOne) =>
        Assert.Equal(isOne, WebhookSettings.Read(address, secret) is not null);
}
