using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Tcns.Storage.Tables;

/// <summary>Appends a shared access signature to the query, once for all attempts of a call.</summary>
internal sealed class SasPolicy(AzureSasCredential credential) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var signature = credential.Signature.TrimStart('?');
        var uri = message.Request.Uri;
        uri.Query = string.IsNullOrEmpty(uri.Query) ? $"?{signature}" : $"{uri.Query}&{signature}";
    }
}
