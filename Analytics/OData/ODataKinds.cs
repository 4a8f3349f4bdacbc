using Tcns.Analytics.Feed.Schema;

namespace Tcns.Analytics.OData;

internal static class ODataKinds
{
    public static ODataKind Of(FeedType type) => type.Kind switch
    {
        FeedTypeKind.Text => ODataKind.Text,
        FeedTypeKind.WholeNumber => ODataKind.Whole,
        FeedTypeKind.FixedPoint => ODataKind.Exact,
        FeedTypeKind.Date => ODataKind.Day,
        FeedTypeKind.Timestamp => ODataKind.Instant,
        FeedTypeKind.Boolean => ODataKind.Truth,
        _ => throw new InvalidOperationException("There is no such type."),
    };

    public static bool IsNumber(this ODataKind kind) => kind is ODataKind.Whole or ODataKind.Exact or ODataKind.Double;

    public static bool IsTime(this ODataKind kind) => kind is ODataKind.Day or ODataKind.Instant;

    public static bool Compares(ODataKind left, ODataKind right) =>
        left == right || left == ODataKind.Nothing || right == ODataKind.Nothing || (left.IsNumber() && right.IsNumber()) || (left.IsTime() && right.IsTime());

    /// <summary>The type's name without <c>Edm.</c>, as annotations in JSON write it.</summary>
    public static string Annotation(this ODataKind kind) => kind switch
    {
        ODataKind.Text => "#String",
        ODataKind.Whole => "#Int64",
        ODataKind.Exact => "#Decimal",
        ODataKind.Double => "#Double",
        ODataKind.Day => "#Date",
        ODataKind.Instant => "#DateTimeOffset",
        ODataKind.Truth => "#Boolean",
        _ => throw new InvalidOperationException($"{kind} has no values."),
    };
}
