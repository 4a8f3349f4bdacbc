using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tcns.Mutation.CSharp;

/// <summary>The faults that a body or an expression of C# can be given.</summary>
internal static class Mutations
{
    /// <summary>What only says what went wrong, to programmers, is left alone.</summary>
    public static IReadOnlyList<Mutant> Of(string file, SyntaxNode root) =>
    [
        .. root.DescendantNodesAndSelf(node => !IsSaidOnly(node)).Where(node => !IsSaidOnly(node)).SelectMany(node => FaultsOf(node)
            .Select(fault => new Mutant(file, fault.Place.Start, fault.Place.Length, fault.Replacement, fault.Kind)))
            .DistinctBy(mutant => (mutant.Start, mutant.Length, mutant.Replacement)),
    ];

    private static bool IsSaidOnly(SyntaxNode node) => node
        is ThrowStatementSyntax or ThrowExpressionSyntax or AttributeListSyntax
        or InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } };

    private static IEnumerable<Fault> FaultsOf(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax binary => Operators.Of(binary),
        PrefixUnaryExpressionSyntax prefix => Operators.Of(prefix),
        PostfixUnaryExpressionSyntax postfix => Operators.Of(postfix),
        AssignmentExpressionSyntax assignment => Operators.Of(assignment),
        RelationalPatternSyntax relational => Operators.Of(relational),
        BinaryPatternSyntax both => Operators.Of(both),
        UnaryPatternSyntax opposite => [new(opposite.OperatorToken.Span, "", "negation")],
        LiteralExpressionSyntax literal => Literal(literal),
        IfStatementSyntax condition => [Negated(condition.Condition)],
        WhileStatementSyntax loop => [Negated(loop.Condition)],
        ConditionalExpressionSyntax choice => [Negated(choice.Condition)],
        WhenClauseSyntax clause => [new(clause.Condition.Span, "true", "condition")],
        InvocationExpressionSyntax invocation => Calls.Of(invocation),
        ExpressionStatementSyntax statement => Dropped(statement),
        SwitchExpressionSyntax choice => Arms(choice),
        _ => [],
    };

    private static Fault Negated(ExpressionSyntax condition) => new(condition.Span, $"!({condition})", "condition");

    /// <summary>A call or an assignment that nobody makes; what counts up in a loop is ended by the clock.</summary>
    private static IEnumerable<Fault> Dropped(ExpressionStatementSyntax statement) => statement.Expression
        is InvocationExpressionSyntax or AssignmentExpressionSyntax or AwaitExpressionSyntax or PostfixUnaryExpressionSyntax
        ? [new(statement.Span, ";", "statement")]
        : [];

    private static IEnumerable<Fault> Arms(SwitchExpressionSyntax choice) => choice.Arms.Zip(choice.Arms.Skip(1))
        .Where(pair => pair.First.Expression is not ThrowExpressionSyntax && pair.Second.Expression is not ThrowExpressionSyntax
            && !pair.First.Expression.IsEquivalentTo(pair.Second.Expression))
        .Select(pair => new Fault(pair.First.Expression.Span, pair.Second.Expression.ToString(), "arm"));

    /// <summary>Of texts those that may be names; sentences are for people.</summary>
    private static IEnumerable<Fault> Literal(LiteralExpressionSyntax literal) => literal.Kind() switch
    {
        SyntaxKind.TrueLiteralExpression => [new(literal.Span, "false", "constant")],
        SyntaxKind.FalseLiteralExpression => [new(literal.Span, "true", "constant")],
        SyntaxKind.StringLiteralExpression when !literal.Token.ValueText.Any(letter => letter is <= ' ' or > '~') => [new(literal.Span, literal.Token.ValueText.Length == 0 ? "\"mutant\"" : "\"\"", "text")],
        SyntaxKind.NumericLiteralExpression => Numbers(literal),
        _ => [],
    };

    private static IEnumerable<Fault> Numbers(LiteralExpressionSyntax literal)
    {
        switch (literal.Token.Value)
        {
            case int number:
                yield return new Fault(literal.Span, (number + 1L).ToString(CultureInfo.InvariantCulture), "bound");
                if (number > 0)
                    yield return new Fault(literal.Span, (number - 1).ToString(CultureInfo.InvariantCulture), "bound");
                break;
            case IFormattable:
                yield return new Fault(literal.Span, $"({literal} + 1)", "bound");
                yield return new Fault(literal.Span, $"({literal} - 1)", "bound");
                break;
        }
    }
}
