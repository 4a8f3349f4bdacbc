using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Tcns.Storage.Tables;

/// <summary>The way to the service of one account: its address, its credential, its retries.</summary>
internal sealed class TablePipeline
{
    private const string ServiceVersion = "2019-02-02";
    private readonly HttpPipeline pipeline;

    private TablePipeline(Uri endpoint, TableClientOptions options, HttpPipelinePolicy? perCall, HttpPipelinePolicy? perRetry)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        // A signature in the address itself would be sent beside the credential's, and show in logs.
        if (endpoint.Query.Length > 0)
            throw new ArgumentException("The address of the table service must have no query; give a signature as AzureSasCredential.", nameof(endpoint));
        Endpoint = endpoint.AbsoluteUri.TrimEnd('/') + "/";
        var pipelineOptions = new HttpPipelineOptions(options) { RequestFailedDetailsParser = TableErrorParser.Instance };
        if (perCall is not null)
            pipelineOptions.PerCallPolicies.Add(perCall);
        if (perRetry is not null)
            pipelineOptions.PerRetryPolicies.Add(perRetry);
        pipeline = HttpPipelineBuilder.Build(pipelineOptions);
    }

    /// <summary>The account's address, ending in a slash.</summary>
    public string Endpoint { get; }

    public static TablePipeline For(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(credential);
        return new(endpoint, options, null, new SharedKeyLitePolicy(credential, options.Clock));
    }

    public static TablePipeline For(Uri endpoint, AzureSasCredential credential, TableClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(credential);
        return new(endpoint, options, new SasPolicy(credential), null);
    }

    public static TablePipeline For(Uri endpoint, TokenCredential credential, TableClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(credential);
        return new(endpoint, options, null, new BearerTokenAuthenticationPolicy(credential, "https://storage.azure.com/.default"));
    }

    public static TablePipeline For(TableConnectionString connection, TableClientOptions options) =>
        connection.Sas is { } sas
            ? For(connection.Endpoint, sas, options)
            : For(connection.Endpoint, connection.SharedKey!, options);

    /// <param name="method">The verb.</param>
    /// <param name="pathAndQuery">What follows the account's address, escaped.</param>
    public HttpMessage CreateMessage(RequestMethod method, string pathAndQuery)
    {
        var message = pipeline.CreateMessage();
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(new Uri(Endpoint + pathAndQuery));
        request.Headers.Add("x-ms-version", ServiceVersion);
        request.Headers.Add("DataServiceVersion", "3.0");
        request.Headers.Add(HttpHeader.Common.JsonAccept.Name, "application/json;odata=minimalmetadata");
        return message;
    }

    public ValueTask SendAsync(HttpMessage message, CancellationToken cancellationToken) => pipeline.SendAsync(message, cancellationToken);
}
