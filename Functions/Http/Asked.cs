using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Tcns.Domain.Forms;

namespace Tcns.Functions.Http;

/// <summary>The query of a request: what was read of it and everything that is wrong with it.</summary>
internal sealed class Asked<T> : IEndpointMetadataProvider
    where T : class, IAskedQuery<T>
{
    private Asked(T value, IReadOnlyList<Fault> faults)
    {
        Value = value;
        Faults = faults;
    }

    public T Value { get; }

    public IReadOnlyList<Fault> Faults { get; }

    public static ValueTask<Asked<T>> BindAsync(HttpContext context)
    {
        var fields = QueryFields.Of(context);
        return ValueTask.FromResult(new Asked<T>(T.Read(fields), fields.Faults));
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(new AskedQuery(fields => T.Read(fields)));
}
