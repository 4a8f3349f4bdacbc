using System.Text;
using System.Text.Json;

namespace Tcns.Functions.Hosting;

/// <summary>Makes the <c>function.json</c> that tells the Functions host about a function.</summary>
internal static class FunctionFile
{
    /// <summary>All of them: for a method that is not listed the host answers by itself, without our problem texts.</summary>
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete", "head", "options", "trace"];

    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    public static string Write(FunctionDefinition function)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartObject();
            json.WriteStartArray("bindings");
            WriteBindings(json, function);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void WriteBindings(Utf8JsonWriter json, FunctionDefinition function)
    {
        switch (function)
        {
            case FunctionDefinition.Http http:
                WriteHttp(json, http.Route);
                break;
            case FunctionDefinition.Timer timer:
                WriteBinding(json, ("type", "timerTrigger"), ("direction", "in"), ("name", EventBody.TimerName), ("schedule", timer.Schedule));
                break;
            case FunctionDefinition.Queue queue:
                WriteBinding(
                    json,
                    ("type", "queueTrigger"),
                    ("direction", "in"),
                    ("name", EventBody.QueueName),
                    ("queueName", queue.QueueName),
                    ("connection", "AzureWebJobsStorage"),
                    ("dataType", "binary"));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(function));
        }
    }

    private static void WriteHttp(Utf8JsonWriter json, string route)
    {
        json.WriteStartObject();
        json.WriteString("type", "httpTrigger");
        json.WriteString("direction", "in");
        json.WriteString("name", "req");
        json.WriteString("authLevel", "anonymous");
        json.WriteString("route", route);
        json.WriteStartArray("methods");
        foreach (var method in Methods)
            json.WriteStringValue(method);
        json.WriteEndArray();
        json.WriteEndObject();
        WriteBinding(json, ("type", "http"), ("direction", "out"), ("name", "res"));
    }

    private static void WriteBinding(Utf8JsonWriter json, params ReadOnlySpan<(string Name, string Value)> properties)
    {
        json.WriteStartObject();
        foreach (var (name, value) in properties)
            json.WriteString(name, value);
        json.WriteEndObject();
    }
}
