using Tcns.Domain.Records;

namespace Tcns.Functions.Records;

/// <summary>Says of an endpoint which kind of records it is about.</summary>
internal sealed record KindOfRecord(RecordKind Kind)
{
    public static RecordKind Of(HttpContext context) => Of(context.GetEndpoint()!.Metadata);

    public static RecordKind Of(EndpointMetadataCollection endpoint) => endpoint.GetRequiredMetadata<KindOfRecord>().Kind;
}
