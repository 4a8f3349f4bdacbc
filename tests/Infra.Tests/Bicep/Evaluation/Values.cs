using System.Globalization;

namespace Tcns.Infra.Tests.Bicep.Evaluation;

/// <summary>
/// Values as the evaluator holds them: text, <see cref="long"/>, truth, null, lists, objects, and what only Azure knows.
/// </summary>
internal static class Values
{
    public static string Text(object? value) => value switch
    {
        string text => text,
        long number => number.ToString(CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        null => "",
        _ => value.ToString()!,
    };

    public static string KindOf(object? value) => value switch
    {
        null => "null",
        string => "string",
        long => "int",
        bool => "bool",
        IReadOnlyList<object?> => "array",
        IReadOnlyDictionary<string, object?> => "object",
        RuntimeValue => "any",
        _ => value.GetType().Name,
    };

    public static bool AreEqual(object? left, object? right) => Equals(left, right);

    public static IReadOnlyList<object?> List(object? value) =>
        value as IReadOnlyList<object?> ?? throw new InvalidOperationException($"An array is wanted, and {KindOf(value)} stands there.");

    public static IReadOnlyDictionary<string, object?> Object(object? value) =>
        value as IReadOnlyDictionary<string, object?> ?? throw new InvalidOperationException($"An object is wanted, and {KindOf(value)} stands there.");

    public static long Number(object? value) =>
        value as long? ?? throw new InvalidOperationException($"A number is wanted, and {KindOf(value)} stands there.");

    public static bool Truth(object? value) =>
        value as bool? ?? throw new InvalidOperationException($"true or false is wanted, and {KindOf(value)} stands there.");

    public static bool IsEmpty(object? value) => value switch
    {
        null => true,
        string text => text.Length == 0,
        IReadOnlyList<object?> list => list.Count == 0,
        IReadOnlyDictionary<string, object?> properties => properties.Count == 0,
        _ => false,
    };
}
