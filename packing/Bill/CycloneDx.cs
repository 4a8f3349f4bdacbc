using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tcns.Packing.Bill;

/// <summary>The bill in the form of CycloneDX 1.6. It says nothing of when it was made: equal packages have equal bills.</summary>
internal sealed class CycloneDx(BillOfMaterials bill, string published)
{
    private const string App = "tcns";
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public byte[] Write()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
            Write(json);
        return buffer.ToArray();
    }

    private string Version => File.ReadAllText(Path.Combine(published, "Tcns.Functions.deps.json")) is var text
        && text.IndexOf("\"Tcns.Functions/", StringComparison.Ordinal) is var at ? text[(at + "\"Tcns.Functions/".Length)..].Split('"')[0] : "";

    /// <summary>Of the content, so that another package has another.</summary>
    private Guid Serial()
    {
        var parts = bill.Components.Select(component => component.Reference).Concat(bill.Own.Select(file => file.Key + file.Value));
        var bytes = SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', parts)))[..16];

        // Version 8 and its variant: a name that was made in a way of one's own (RFC 9562).
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json");
        json.WriteString("bomFormat", "CycloneDX");
        json.WriteString("specVersion", "1.6");
        json.WriteString("serialNumber", "urn:uuid:" + Serial());
        json.WriteNumber("version", 1);
        json.WriteStartObject("metadata");
        json.WriteStartObject("component");
        json.WriteString("type", "application");
        json.WriteString("bom-ref", App);
        json.WriteString("name", "Tcns");
        json.WriteString("version", Version);
        WriteFiles(json, App, bill.Own);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("components");
        foreach (var component in bill.Components)
            WriteComponent(json, component);
        json.WriteEndArray();
        WriteDependencies(json);
        json.WriteEndObject();
    }

    private void WriteComponent(Utf8JsonWriter json, Component component)
    {
        json.WriteStartObject();
        json.WriteString("type", component.Name.StartsWith("Microsoft.NETCore.App", StringComparison.Ordinal) ? "platform" : "library");
        json.WriteString("bom-ref", component.Reference);
        json.WriteString("name", component.Name);
        json.WriteString("version", component.Version);
        if (component.Sha512 is { } hash)
            WriteHash(json, "SHA-512", hash);
        json.WriteStartArray("licenses");
        json.WriteStartObject();
        json.WriteStartObject("license");
        json.WriteString(component.Licence.Contains(' ', StringComparison.Ordinal) ? "name" : "id", component.Licence);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        if (component.Copyright is { } who)
            json.WriteString("copyright", who);
        if (component.Purl is { } purl)
            json.WriteString("purl", purl);
        WriteFiles(json, component.Reference, component.Files.Distinct(StringComparer.Ordinal).ToDictionary(name => name, name => BillOfMaterials.HashOf(Path.Combine(published, name)), StringComparer.Ordinal));
        if (component.Within.Count > 0)
        {
            json.WriteStartArray("properties");
            foreach (var file in component.Within)
            {
                json.WriteStartObject();
                json.WriteString("name", "tcns:within");
                json.WriteString("value", file);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteFiles(Utf8JsonWriter json, string reference, IReadOnlyDictionary<string, string> files)
    {
        if (files.Count == 0)
            return;
        json.WriteStartArray("components");
        foreach (var (name, hash) in files)
        {
            json.WriteStartObject();
            json.WriteString("type", "file");
            json.WriteString("bom-ref", reference + "#" + name);
            json.WriteString("name", name);
            WriteHash(json, "SHA-256", hash);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteHash(Utf8JsonWriter json, string algorithm, string hash)
    {
        json.WriteStartArray("hashes");
        json.WriteStartObject();
        json.WriteString("alg", algorithm);
        json.WriteString("content", hash);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteDependencies(Utf8JsonWriter json)
    {
        var references = bill.Components.ToDictionary(component => component.Name + "/" + component.Version, component => component.Reference, StringComparer.Ordinal);
        json.WriteStartArray("dependencies");
        WriteDependency(json, App, references.Values);
        foreach (var (name, on) in bill.Dependencies)
            WriteDependency(json, references[name], on.Select(references.GetValueOrDefault).OfType<string>());
        json.WriteEndArray();
    }

    private static void WriteDependency(Utf8JsonWriter json, string reference, IEnumerable<string> on)
    {
        json.WriteStartObject();
        json.WriteString("ref", reference);
        json.WriteStartArray("dependsOn");
        foreach (var one in on)
            json.WriteStringValue(one);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
