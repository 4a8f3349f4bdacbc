using System.Globalization;

namespace Tcns.PowerBi.Tests.Dax.Language;

/// <summary>
/// From the weakest binding to the strongest: <c>||</c>, <c>&amp;&amp;</c>, NOT, comparison and IN, <c>&amp;</c>, sums,
/// products, minus.
/// </summary>
internal sealed class Parser
{
    private static readonly string[][] Levels = [["||"], ["&&"], ["=", "==", "<>", "<", "<=", ">", ">="], ["&"], ["+", "-"], ["*", "/"]];
    private const int Comparison = 2;

    private readonly IReadOnlyList<Token> tokens;
    private readonly HashSet<Expression> parenthesised = new(ReferenceEqualityComparer.Instance);
    private int index;

    private Parser(IReadOnlyList<Token> tokens) => this.tokens = tokens;

    private Token Current => tokens[index];

    public static Expression Parse(string source)
    {
        var parser = new Parser(Tokenizer.Read(source));
        var expression = parser.Any();
        return parser.Current.Kind == TokenKind.End ? expression : throw parser.Unexpected("the end");
    }

    private Expression Any() => Current.IsWord("VAR") ? Block() : Operation(0);

    private Expression.Block Block()
    {
        var at = Current.At;
        var definitions = new List<Definition>();
        while (Current.IsWord("VAR"))
        {
            index++;
            var name = Take(TokenKind.Word, "a variable's name");
            TakeSign("=");
            definitions.Add(new Definition(name.At, name.Text, Any()));
        }

        if (!Current.IsWord("RETURN"))
            throw Unexpected("RETURN");
        index++;
        return new Expression.Block(at, definitions, Any());
    }

    private Expression Operation(int level)
    {
        if (level == Levels.Length)
            return Unary();
        var left = level == Comparison && Current.IsWord("NOT") ? Not() : Operation(level + 1);
        while (true)
        {
            var token = Current;
            if (token.Kind == TokenKind.Sign && Levels[level].Contains(token.Text))
            {
                // DAX binds NOT more tightly than a comparison, which nobody expects.
                if (left is Expression.Not && level == Comparison && !parenthesised.Contains(left))
                    throw new DaxException(token.At, "NOT before a comparison needs parentheses.");
                index++;
                left = new Expression.Binary(token.At, token.Text, left, Operation(level + 1));
            }
            else if (level == Comparison && token.IsWord("IN"))
            {
                index++;
                var table = Operation(level + 1);
                left = left is Expression.Not not && !parenthesised.Contains(not)
                    ? new Expression.Not(not.At, new Expression.In(token.At, not.Operand, table))
                    : new Expression.In(token.At, left, table);
            }
            else
            {
                return left;
            }
        }
    }

    private Expression.Not Not()
    {
        var at = Current.At;
        index++;
        return new Expression.Not(at, Current.IsWord("NOT") ? Not() : Operation(Comparison + 1));
    }

    private Expression Unary()
    {
        var at = Current.At;
        if (Current.IsSign("-"))
        {
            index++;
            return new Expression.Negative(at, Unary());
        }

        if (Current.IsWord("NOT"))
            throw new DaxException(at, "NOT within a sum, product or joined text needs parentheses.");
        return Primary();
    }

    private Expression Primary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                index++;
                return new Expression.Constant(token.At, Number(token));
            case TokenKind.Text:
                index++;
                return new Expression.Constant(token.At, token.Text);
            case TokenKind.BracketName:
                index++;
                return new Expression.Bracket(token.At, token.Text);
            case TokenKind.QuotedName or TokenKind.Word:
                return Named();
            default:
                return token.IsSign("(") ? Parenthesised() : token.IsSign("{") ? Rows() : throw Unexpected("an expression");
        }
    }

    private static object Number(Token token)
    {
        if (token.Text.Contains('.', StringComparison.Ordinal))
            return double.Parse(token.Text, CultureInfo.InvariantCulture);
        return long.TryParse(token.Text, CultureInfo.InvariantCulture, out var whole)
            ? whole
            : throw new DaxException(token.At, $"{token.Text} is too large.");
    }

    private Expression Named()
    {
        var token = Current;
        if (token.IsWord("VAR") || token.IsWord("RETURN") || token.IsWord("IN"))
            throw Unexpected("an expression");
        index++;
        if (token.Kind == TokenKind.Word && Current.IsSign("("))
            return new Expression.Call(token.At, token.Text.ToUpperInvariant(), Arguments());
        if (Current.Kind != TokenKind.BracketName)
            return new Expression.Word(token.At, token.Text, token.Kind == TokenKind.QuotedName);
        var column = Current;
        index++;
        return new Expression.Column(token.At, token.Text, column.Text);
    }

    private List<Expression> Arguments()
    {
        TakeSign("(");
        var arguments = new List<Expression>();
        if (Current.IsSign(")"))
        {
            index++;
            return arguments;
        }

        while (true)
        {
            arguments.Add(Current.IsSign(",") || Current.IsSign(")") ? new Expression.Missing(Current.At) : Any());
            if (Current.IsSign(")"))
                break;
            TakeSign(",", "\",\" or \")\"");
        }

        index++;
        return arguments;
    }

    private Expression Parenthesised()
    {
        TakeSign("(");
        var inner = Any();
        if (Current.IsSign(","))
            throw new DaxException(Current.At, $"rows of several values are read only within {{ }}.");
        TakeSign(")");
        parenthesised.Add(inner);
        return inner;
    }

    private Expression.Rows Rows()
    {
        var at = Current.At;
        TakeSign("{");
        var rows = new List<IReadOnlyList<Expression>> { Row() };
        while (Current.IsSign(","))
        {
            index++;
            rows.Add(Row());
        }

        TakeSign("}", "\",\" or \"}\"");
        return rows.TrueForAll(row => row.Count == rows[0].Count)
            ? new Expression.Rows(at, rows)
            : throw new DaxException(at, "the rows have different numbers of values.");
    }

    private List<Expression> Row()
    {
        if (!Current.IsSign("("))
            return [Any()];
        var start = index;
        TakeSign("(");
        var values = new List<Expression> { Any() };
        while (Current.IsSign(","))
        {
            index++;
            values.Add(Any());
        }

        TakeSign(")");
        if (values.Count > 1)
            return values;

        // One value in parentheses may be the start of something longer: { (1 + 2) * 3 }.
        index = start;
        return [Any()];
    }

    private Token Take(TokenKind kind, string what)
    {
        if (Current.Kind != kind)
            throw Unexpected(what);
        return tokens[index++];
    }

    private void TakeSign(string sign, string? what = null)
    {
        if (!Current.IsSign(sign))
            throw Unexpected(what ?? $"\"{sign}\"");
        index++;
    }

    private DaxException Unexpected(string wanted) => new(Current.At, $"{Current} where {wanted} should stand.");
}
