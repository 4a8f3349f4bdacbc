using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Tcns.Functions.Http;

/// <summary>
/// Traces and metrics, sent over OTLP where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names a receiver. A request is named by its
/// route, never by its address: addresses hold codes and cursors.
/// </summary>
internal sealed class Telemetry(RequestDelegate next)
{
    private const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Service = "tcns";
    private static readonly ActivitySource Source = new("Tcns");

    public static Activity? StartFunction(string name) => Source.StartActivity(name);

    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (Activity.Current is not { IsAllDataRequested: true } span)
            return;
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        span.DisplayName = context.Request.Method + " " + (route ?? "-");
        span.SetTag("http.request.method", context.Request.Method);
        span.SetTag("http.route", route);
        span.SetTag("http.response.status_code", context.Response.StatusCode);
        if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
            span.SetStatus(ActivityStatusCode.Error);
    }

    /// <summary>Read from the environment alone, as the exporter itself does.</summary>
    public static IDisposable? Start()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(EndpointVariable)))
            return null;
        var resource = ResourceBuilder.CreateDefault().AddService(Service);
        return new Exporters(
            Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource("Microsoft.AspNetCore", Source.Name).AddOtlpExporter().Build(),
            Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
                .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime").AddOtlpExporter().Build());
    }

    private sealed record Exporters(TracerProvider Traces, MeterProvider Metrics) : IDisposable
    {
        public void Dispose()
        {
            Traces.Dispose();
            Metrics.Dispose();
        }
    }
}
