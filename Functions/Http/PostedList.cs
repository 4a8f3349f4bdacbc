using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Tcns.Domain.Forms;

namespace Tcns.Functions.Http;

/// <summary>A body that is one object or an array of them; each is read on its own, with faults of its own.</summary>
internal sealed class PostedList<T> : IPosted, IEndpointMetadataProvider
    where T : class, IPostedObject<T>
{
    /// <summary>An array may hold so many.</summary>
    public const int Most = 500;

    private PostedList(IReadOnlyList<Item> items, bool isArray, Problem? trouble)
    {
        Items = items;
        IsArray = isArray;
        Trouble = trouble;
    }

    public IReadOnlyList<Item> Items { get; }

    public bool IsArray { get; }

    public Problem? Trouble { get; }

    string? IPosted.Unit => null;

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(new TakesArray(Most));

    public static async ValueTask<PostedList<T>> BindAsync(HttpContext context)
    {
        var (items, isArray, trouble) = await JsonItems<Item>.ReadAsync(context.Request, Most, Read, (_, faults) => new Item(null, faults));
        return new PostedList<T>(items, isArray, trouble);
    }

    private static Item Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return new Item(null, [new Fault("", FaultCodes.Type)]);
        var fields = new JsonFields(json);
        var read = T.Read(fields);
        return new Item(read, fields.Finish());
    }

    /// <param name="Value">Null when it was no object, or could not be read.</param>
    internal sealed record Item(T? Value, IReadOnlyList<Fault> Faults);
}
