using System.Text.Json.Serialization;

namespace Tcns.Functions.Hosting;

[JsonSerializable(typeof(string))]
internal sealed partial class HostingJson : JsonSerializerContext;
