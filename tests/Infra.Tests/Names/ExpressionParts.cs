using Tcns.Infra.Tests.Bicep.Language;

namespace Tcns.Infra.Tests.Names;

/// <summary>What an expression is made of, as far as it names nothing of its own.</summary>
internal static class ExpressionParts
{
    public static IEnumerable<Expression> Of(Expression? expression) => expression switch
    {
        Expression.Text text => text.Parts,
        Expression.Member member => [member.Target],
        Expression.Entry entry => [entry.Target, entry.Value],
        Expression.Asserted asserted => [asserted.Target],
        Expression.Unary unary => [unary.Operand],
        Expression.Binary binary => [binary.Left, binary.Right],
        Expression.Conditional choice => [choice.Condition, choice.Then, choice.Else],
        Expression.Items items => items.Values,
        Expression.Spread spread => [spread.Source],
        Expression.Object body => body.Properties.SelectMany(property => property.Key is null ? [property.Value] : new[] { property.Key, property.Value }),
        _ => [],
    };
}
