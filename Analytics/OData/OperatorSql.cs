using Microsoft.OData.UriParser;

namespace Tcns.Analytics.OData;

/// <summary>The operators but <c>and</c>, <c>or</c> and <c>in</c>.</summary>
internal static class OperatorSql
{
    public static SqlPart Write(UnaryOperatorKind kind, SqlPart operand) => kind switch
    {
        UnaryOperatorKind.Not when operand.Kind is ODataKind.Truth or ODataKind.Nothing => SqlPart.Of($"(NOT {operand})", ODataKind.Truth, operand),
        UnaryOperatorKind.Negate when operand.Kind.IsNumber() => SqlPart.Of($"(-{operand})", operand.Kind, operand),
        _ => throw RefusedException.Malformed($"'{kind}' does not go with a value of that type."),
    };

    public static SqlPart Write(BinaryOperatorKind kind, SqlPart left, SqlPart right) => kind switch
    {
        BinaryOperatorKind.Equal => Equal(left, right, isEqual: true),
        BinaryOperatorKind.NotEqual => Equal(left, right, isEqual: false),
        BinaryOperatorKind.GreaterThan => Order(">", left, right),
        BinaryOperatorKind.GreaterThanOrEqual => Order(">=", left, right),
        BinaryOperatorKind.LessThan => Order("<", left, right),
        BinaryOperatorKind.LessThanOrEqual => Order("<=", left, right),
        BinaryOperatorKind.Add => Reckon("+", left, right),
        BinaryOperatorKind.Subtract => Reckon("-", left, right),
        BinaryOperatorKind.Multiply => Reckon("*", left, right),
        BinaryOperatorKind.Divide => Divide(left, right),
        BinaryOperatorKind.Modulo => Remain(left, right),
        _ => throw RefusedException.Unsupported($"The operator '{kind}' is not supported."),
    };

    private static SqlPart Equal(SqlPart left, SqlPart right, bool isEqual)
    {
        MustCompare(left, right);
        var (sure, distinct) = isEqual ? ("=", "IS NOT DISTINCT FROM") : ("<>", "IS DISTINCT FROM");
        return SqlPart.Sure($"({left} {(left.IsNullable || right.IsNullable ? distinct : sure)} {right})", ODataKind.Truth);
    }

    private static SqlPart Order(string sign, SqlPart left, SqlPart right)
    {
        MustCompare(left, right);

        // With null, too: were the other side left out, its values would be bound to nothing.
        var comparison = $"{left} {sign} {right}";
        return SqlPart.Sure(left.IsNullable || right.IsNullable ? $"coalesce({comparison}, FALSE)" : $"({comparison})", ODataKind.Truth);
    }

    private static SqlPart Reckon(string sign, SqlPart left, SqlPart right)
    {
        var kind = KindOf(left, right);
        return SqlPart.Of(Typed($"{left} {sign} {right}", kind), kind, left, right);
    }

    /// <summary>Whole numbers give a whole number, cut off towards zero. What is divided by zero has no value.</summary>
    private static SqlPart Divide(SqlPart left, SqlPart right)
    {
        var kind = KindOf(left, right);
        return Reckon(kind is ODataKind.Whole ? "//" : "/", left, NotZero(right)) with { IsNullable = true };
    }

    /// <summary>Of decimals of unlike scales the engine makes floating-point numbers first, which 0.1 is none of.</summary>
    private static SqlPart Remain(SqlPart left, SqlPart right) =>
        KindOf(left, right) is ODataKind.Exact ? Reckon("%", Longest(left), NotZero(Longest(right))) : Reckon("%", left, NotZero(right));

    /// <summary>As many decimals as a constant has at most, and as many digits before them as a whole number has.</summary>
    private static SqlPart Longest(SqlPart part) => part with { Sql = $"CAST({part} AS DECIMAL(38,{ConstantSql.MostDecimals}))" };

    private static SqlPart NotZero(SqlPart part) => part with { Sql = $"nullif({part}, 0)", IsNullable = true };

    private static ODataKind KindOf(SqlPart left, SqlPart right) => (left.Kind, right.Kind) switch
    {
        (ODataKind.Nothing, var kind) when kind.IsNumber() => kind,
        (var kind, ODataKind.Nothing) when kind.IsNumber() => kind,
        var (a, b) when !a.IsNumber() || !b.IsNumber() => throw RefusedException.Unsupported("Only numbers are reckoned with."),
        (ODataKind.Double, _) or (_, ODataKind.Double) => ODataKind.Double,
        (ODataKind.Exact, _) or (_, ODataKind.Exact) => ODataKind.Exact,
        _ => ODataKind.Whole,
    };

    /// <summary>With no more digits than a decimal of .NET has.</summary>
    private static string Typed(string sql, ODataKind kind) => kind switch
    {
        ODataKind.Whole => $"CAST({sql} AS BIGINT)",
        ODataKind.Exact => $"CAST({sql} AS DECIMAL(28,10))",
        _ => $"({sql})",
    };

    private static void MustCompare(SqlPart left, SqlPart right)
    {
        if (!ODataKinds.Compares(left.Kind, right.Kind))
            throw RefusedException.Malformed("Values of different types are compared.");
    }
}
