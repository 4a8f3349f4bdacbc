using Azure.Core;
using Azure.Core.Pipeline;

namespace Tcns.Storage.Account;

/// <summary>Counts each call that failed, each try by itself.</summary>
internal sealed class StorageErrorPolicy(string service, StorageErrors errors) : HttpPipelinePolicy
{
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        try
        {
            ProcessNext(message, pipeline);
        }
        catch (Exception) when (!message.CancellationToken.IsCancellationRequested)
        {
            errors.Count(service, StorageErrors.NoAnswer);
            throw;
        }

        Count(message);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        try
        {
            await ProcessNextAsync(message, pipeline);
        }
        catch (Exception) when (!message.CancellationToken.IsCancellationRequested)
        {
            errors.Count(service, StorageErrors.NoAnswer);
            throw;
        }

        Count(message);
    }

    private void Count(HttpMessage message)
    {
        if (message.HasResponse && StorageErrors.IsTrouble(message.Response.Status))
            errors.Count(service, message.Response.Status);
    }
}
