using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Tcns.Functions.Http;

namespace Tcns.Functions.Records;

/// <summary>A body that is one record or an array of them.</summary>
internal sealed class PostedRecords : IPosted, IEndpointMetadataProvider
{
    /// <summary>An array may hold so many.</summary>
    public const int Most = 500;

    private PostedRecords(IReadOnlyList<PostedRecord> items, bool isArray, Problem? trouble = null)
    {
        Items = items;
        IsArray = isArray;
        Trouble = trouble;
    }

    /// <summary>One more than allowed where there are too many.</summary>
    public IReadOnlyList<PostedRecord> Items { get; }

    public bool IsArray { get; }

    public Problem? Trouble { get; }

    /// <summary>The items of an array are refused one by one.</summary>
    public string? Unit => IsArray || Items.Count == 0 ? null : Items[0].SentTeam;

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(new TakesArray(Most));

    public static async ValueTask<PostedRecords> BindAsync(HttpContext context)
    {
        var kind = KindOfRecord.Of(context);
        var (items, isArray, trouble) = await JsonItems<PostedRecord>.ReadAsync(
            context.Request, Most, item => PostedRecord.Read(kind, item), PostedRecord.Unreadable);
        return new PostedRecords(items, isArray, trouble);
    }
}
