using Tcns.PowerBi.Tests.Dax.Language;

namespace Tcns.PowerBi.Tests.Dax.Library;

/// <summary>Every function that is known here.</summary>
internal static class FunctionList
{
    private static readonly Dictionary<string, Function> ByName = new[]
    {
        LogicFunctions.All, NumberFunctions.All, TextFunctions.All, DateFunctions.All, SessionFunctions.All,
        ColumnFunctions.All, IteratorFunctions.All, RankFunctions.All, FilterFunctions.All, ContextFunctions.All,
        TableFunctions.All, SetFunctions.All,
    }.SelectMany(functions => functions).ToDictionary(function => function.Name);

    public static Function? TryFind(string name) => ByName.GetValueOrDefault(name);

    public static Function Find(string name) => TryFind(name) ?? throw new DaxException($"the function {name} is not known here.");

    /// <summary>Takes single values alone and gives one: a column among its arguments is the current row's.</summary>
    public static bool IsPlain(Expression.Call call) =>
        TryFind(call.Function) is { ReturnsTable: false, Signature.IsPlain: true }
        && !(call is { Function: "MIN" or "MAX", Arguments.Count: 1 });
}
