using Azure.Core.Pipeline;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Tests.Tables;

/// <summary>Answers in place of the service, for what the emulator never answers.</summary>
internal sealed class StubService(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    private static readonly Uri Address = new("https://tcns.table.core.windows.net");

    public TableClientOptions Options
    {
        get
        {
            var options = new TableClientOptions { Transport = new HttpClientTransport(new HttpClient(this)) };
            options.Retry.Delay = TimeSpan.FromMilliseconds(1);
            return options;
        }
    }

    public TableClient Table() => new TableServiceClient(Address, new TableSharedKeyCredential("tcns", "a2V5"), Options).GetTableClient("stub");

    public TableClient Table(Azure.Core.TokenCredential credential) => new TableServiceClient(Address, credential, Options).GetTableClient("stub");

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(answer(request));
}
