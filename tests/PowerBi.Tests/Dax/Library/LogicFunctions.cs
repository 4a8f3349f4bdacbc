using Tcns.PowerBi.Tests.Dax.Engine;

namespace Tcns.PowerBi.Tests.Dax.Library;

internal static class LogicFunctions
{
    public static IReadOnlyList<Function> All { get; } =
    [
        new("TRUE", "", _ => true),
        new("FALSE", "", _ => false),
        new("BLANK", "", _ => null),
        new("ISBLANK", "s", call => call.Scalar(0) is null),
        new("IF", "ss?s", If),
        new("SWITCH", "sss*s", Switch),
        new("AND", "ss", call => Values.Truth(call.Scalar(0)) && Values.Truth(call.Scalar(1))),
        new("OR", "ss", call => Values.Truth(call.Scalar(0)) || Values.Truth(call.Scalar(1))),
        new("COALESCE", "ss*s", call => Enumerable.Range(0, call.Count).Select(call.Scalar).FirstOrDefault(value => value is not null)),
    ];

    private static object? If(Invocation call) =>
        Values.Truth(call.Scalar(0)) ? call.Scalar(1) : call.Has(2) ? call.Scalar(2) : null;

    private static object? Switch(Invocation call)
    {
        var value = call.Scalar(0);
        for (var at = 1; at + 1 < call.Count; at += 2)
        {
            if (Matches(value, call.Scalar(at)))
                return call.Scalar(at + 1);
        }

        return call.Count % 2 == 0 ? call.Scalar(call.Count - 1) : null;
    }

    private static bool Matches(object? value, object? candidate)
    {
        // SWITCH ( TRUE (), … ) is the usual way to write conditions, and a BLANK among them is none that holds.
        if (value is true)
            return candidate is not null && Operators.Same(value, candidate);
        return Operators.Same(value, candidate) == Operators.StrictlyEqual(value, candidate)
            ? Operators.Same(value, candidate)
            : throw new DaxException("SWITCH between BLANK and zero, empty text or FALSE is not documented; ask ISBLANK before.");
    }
}
