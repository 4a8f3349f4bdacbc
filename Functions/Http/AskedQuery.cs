using Tcns.Domain.Time;

namespace Tcns.Functions.Http;

/// <summary>
/// Says of an endpoint how its query is read. The parameters are those that are asked for when it is read with nothing in it: no list is kept
/// beside the reading.
/// </summary>
internal sealed record AskedQuery(Action<QueryFields> Read)
{
    public IReadOnlyList<AskedParameter> Tell(EndpointMetadataCollection endpoint, BusinessClock clock)
    {
        var fields = QueryFields.Empty(endpoint, clock);
        Read(fields);
        return fields.Asked;
    }
}
