using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tcns.Mutation.CSharp;

/// <summary>What operators are taken for: a comparison's bound and its opposite, the other of two words, one side alone.</summary>
internal static class Operators
{
    private static readonly Dictionary<SyntaxKind, string[]> Others = new()
    {
        [SyntaxKind.LessThanToken] = ["<=", ">="],
        [SyntaxKind.LessThanEqualsToken] = ["<", ">"],
        [SyntaxKind.GreaterThanToken] = [">=", "<="],
        [SyntaxKind.GreaterThanEqualsToken] = [">", "<"],
        [SyntaxKind.EqualsEqualsToken] = ["!="],
        [SyntaxKind.ExclamationEqualsToken] = ["=="],
        [SyntaxKind.AmpersandAmpersandToken] = ["||"],
        [SyntaxKind.BarBarToken] = ["&&"],
        [SyntaxKind.PlusToken] = ["-"],
        [SyntaxKind.MinusToken] = ["+"],
        [SyntaxKind.AsteriskToken] = ["/"],
        [SyntaxKind.SlashToken] = ["*"],
        [SyntaxKind.PercentToken] = ["*"],
        [SyntaxKind.AmpersandToken] = ["|"],
        [SyntaxKind.BarToken] = ["&"],
        [SyntaxKind.PlusEqualsToken] = ["-="],
        [SyntaxKind.MinusEqualsToken] = ["+="],
        [SyntaxKind.PlusPlusToken] = ["--"],
        [SyntaxKind.MinusMinusToken] = ["++"],
        [SyntaxKind.OrKeyword] = ["and"],
        [SyntaxKind.AndKeyword] = ["or"],
    };

    public static IEnumerable<Fault> Of(BinaryExpressionSyntax binary) => binary.IsKind(SyntaxKind.CoalesceExpression)
        ? [new(binary.Span, $"({binary.Left})", "fallback"), new(binary.Span, $"({binary.Right})", "fallback")]
        : Swapped(binary.OperatorToken);

    public static IEnumerable<Fault> Of(PrefixUnaryExpressionSyntax prefix) => prefix.Kind() switch
    {
        SyntaxKind.LogicalNotExpression => [new(prefix.OperatorToken.Span, "", "negation")],
        SyntaxKind.UnaryMinusExpression => [new(prefix.OperatorToken.Span, "", "arithmetic")],
        SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression => Swapped(prefix.OperatorToken),
        _ => [],
    };

    public static IEnumerable<Fault> Of(PostfixUnaryExpressionSyntax postfix) => Swapped(postfix.OperatorToken);

    public static IEnumerable<Fault> Of(AssignmentExpressionSyntax assignment) => Swapped(assignment.OperatorToken);

    public static IEnumerable<Fault> Of(RelationalPatternSyntax relational) => Swapped(relational.OperatorToken);

    public static IEnumerable<Fault> Of(BinaryPatternSyntax both) => Swapped(both.OperatorToken);

    private static IEnumerable<Fault> Swapped(SyntaxToken token) =>
        (Others.GetValueOrDefault(token.Kind()) ?? []).Select(other => new Fault(token.Span, other, KindOf(token.Kind())));

    private static string KindOf(SyntaxKind kind) => kind switch
    {
        SyntaxKind.LessThanToken or SyntaxKind.LessThanEqualsToken or SyntaxKind.GreaterThanToken or SyntaxKind.GreaterThanEqualsToken => "comparison",
        SyntaxKind.EqualsEqualsToken or SyntaxKind.ExclamationEqualsToken => "equality",
        SyntaxKind.AmpersandAmpersandToken or SyntaxKind.BarBarToken or SyntaxKind.OrKeyword or SyntaxKind.AndKeyword => "logic",
        _ => "arithmetic",
    };
}
