using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Tcns.Storage.Tables;

/// <summary>
/// Signs each attempt anew, since the service refuses a date that is older than 15 minutes. The signature covers the
/// date and the path; the path is taken from the very <see cref="Uri"/> that the transport sends, escapes and all.
/// </summary>
internal sealed class SharedKeyLitePolicy(TableSharedKeyCredential credential, TimeProvider clock) : HttpPipelineSynchronousPolicy
{
    private readonly string scheme = $"SharedKeyLite {credential.AccountName}:";
    private readonly string account = $"\n/{credential.AccountName}";

    public override void OnSendingRequest(HttpMessage message)
    {
        var date = clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        var signature = credential.Sign(string.Concat(date, account, message.Request.Uri.ToUri().AbsolutePath));
        message.Request.Headers.SetValue("x-ms-date", date);
        message.Request.Headers.SetValue("Authorization", scheme + signature);
    }
}
