using System.Text.Json;
using Tcns.Analytics.Feed.Schema;

namespace Tcns.Analytics.OData;

/// <summary>What a client reads first: the names of the sets.</summary>
public static class ServiceDocument
{
    /// <param name="root">The service's own address, with a slash at its end.</param>
    public static byte[] Write(Uri root, ODataDetail detail)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            if (detail is not ODataDetail.None)
                json.WriteString("@odata.context", root + "$metadata");
            json.WriteStartArray("value");
            foreach (var table in FeedCatalogue.All)
            {
                json.WriteStartObject();
                json.WriteString("name", table.Name);
                json.WriteString("kind", "EntitySet");
                json.WriteString("url", table.Name);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }
}
