using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Tcns.Functions.OpenApi;

namespace Tcns.Functions.Http;

/// <summary>What holds for every request and answer.</summary>
internal static class HttpManners
{
    public static void AddHttpManners(this IServiceCollection services)
    {
        services.AddRoutingCore();
        services.ConfigureHttpJsonOptions(json => WireJson.Set(json.SerializerOptions).TypeInfoResolverChain.Insert(0, WireJson.Default));
        services.AddSingleton<RateLimits>();
        services.AddSingleton<KeyUse>();
        services.AddRequestDecompression();
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = ["application/json", "application/problem+json", "text/html", "text/css", "text/csv", "text/javascript", "image/svg+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        services.AddTcnsOpenApi();
    }

    public static void UseHttpManners(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseResponseCompression();
        app.UseMiddleware<Telemetry>();
        app.UseMiddleware<TroubleHandler>();
    }

    /// <summary>What holds for bodies, once the key was accepted.</summary>
    public static void UseBodyManners(this WebApplication app)
    {
        app.UseMiddleware<RequestEncodings>();
        app.UseRequestDecompression();
    }
}
