using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Tcns.Analytics.Feed.Manifest;

/// <summary>A manifest as <c>latest.json</c> and <c>manifests/{version}.json</c> hold it. Readers ignore properties that they do not know.</summary>
public static class ManifestText
{
    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    public static byte[] Write(FeedManifest manifest) => JsonSerializer.SerializeToUtf8Bytes(manifest, Form);

    /// <summary>False for what is no manifest, or one that contradicts itself.</summary>
    public static bool TryRead(ReadOnlySpan<byte> json, [NotNullWhen(true)] out FeedManifest? manifest)
    {
        manifest = null;
        try
        {
            if (JsonSerializer.Deserialize<FeedManifest>(json, Form) is { } read && ManifestCheck.Holds(read))
                manifest = read;
        }
        catch (JsonException)
        {
            // No manifest, which is told by the answer.
        }

        return manifest is not null;
    }
}
