using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Tcns.Domain.Notices;
using Tcns.Functions.Hosting;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Notices;

/// <summary>
/// Sends notices by e-mail, a letter to each address, so that nobody reads the others'. What a mail server says may hold the
/// address: of its answer the log gets the number alone.
/// </summary>
internal sealed class EmailRoad(Settings settings) : INoticeRoad
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public NoticeChannel Channel => NoticeChannel.Email;

    public bool IsOpen => settings.Smtp is not null;

    public IReadOnlyList<string> TargetsOf(NoticeSettings settings) => [.. settings.Emails.Select(address => address.Value)];

    public async Task<SendOutcome> SendAsync(NoticeLetter letter, string target, CancellationToken cancel)
    {
        var server = settings.Smtp!;
        try
        {
            using var mail = Write(letter, server.From, target);
            using var client = Create(server);

            // While it waits for a server's greeting the client heeds no token: it is left behind, and ends by its own timeout.
            await client.SendMailAsync(mail, cancel).WaitAsync(Limit, cancel);
            return new SendOutcome.Delivered();
        }
        catch (SmtpException refused)
        {
            return new SendOutcome.Later(null, "SMTP " + refused.StatusCode);
        }
        catch (Exception broken) when (broken is IOException or System.Net.Sockets.SocketException or System.Security.Authentication.AuthenticationException or FormatException)
        {
            return new SendOutcome.Later(null, broken.GetType().Name);
        }
        catch (TimeoutException)
        {
            return new SendOutcome.Later(null, "no answer in time");
        }
    }

    private static SmtpClient Create(SmtpSettings server) => new(server.Host, server.Port)
    {
        EnableSsl = server.StartsTls,
        UseDefaultCredentials = false,
        Credentials = server.Credential,
        Timeout = (int)DeliverNotice.LongestSending.TotalMilliseconds,
    };

    private static MailMessage Write(NoticeLetter letter, EmailAddress from, string target)
    {
        var mail = new MailMessage(from.Value, target)
        {
            Subject = letter.Vietnamese.Title,
            SubjectEncoding = Encoding.UTF8,
            Body = string.Join(
                "\r\n\r\n",
                letter.Vietnamese.Text,
                letter.English.Text,
                AppTexts.Get("notice.footer", Language.Vietnamese) + "\r\n" + AppTexts.Get("notice.footer", Language.English)),
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.Base64,
        };

        // The same notice has the same number, however often it is sent: a mailbox keeps one of them.
        mail.Headers.Add("Message-ID", "<" + letter.Notice.Id + "@" + from.Host + ">");
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        return mail;
    }
}
