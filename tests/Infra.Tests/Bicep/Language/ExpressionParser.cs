using System.Globalization;

namespace Tcns.Infra.Tests.Bicep.Language;

/// <summary>Reads expressions by descent, the operators by how closely they bind.</summary>
internal sealed class ExpressionParser(TokenStream tokens)
{
    private static readonly string[][] Levels =
        [["??"], ["||"], ["&&"], ["==", "!=", "=~", "!~"], ["<", "<=", ">", ">="], ["+", "-"], ["*", "/", "%"]];

    public Expression Read()
    {
        var condition = ReadLevel(0);
        tokens.SkipLinesBefore("?");
        if (!tokens.TryTakeSign("?"))
            return condition;
        tokens.SkipLines();
        var then = Read();
        tokens.SkipLinesBefore(":");
        tokens.TakeSign(":");
        tokens.SkipLines();
        return new Expression.Conditional(condition.At, condition, then, Read());
    }

    private Expression ReadLevel(int level)
    {
        if (level == Levels.Length)
            return ReadUnary();
        var left = ReadLevel(level + 1);
        while (tokens.Current.Kind == TokenKind.Sign && Levels[level].Contains(tokens.Current.Text, StringComparer.Ordinal))
        {
            var sign = tokens.Take();
            tokens.SkipLines();
            left = new Expression.Binary(sign.At, sign.Text, left, ReadLevel(level + 1));
        }

        return left;
    }

    private Expression ReadUnary()
    {
        var at = tokens.Current.At;
        if (tokens.TryTakeSign("!"))
            return new Expression.Unary(at, "!", ReadUnary());
        if (tokens.TryTakeSign("-"))
            return new Expression.Unary(at, "-", ReadUnary());
        return ReadMembers(ReadPrimary());
    }

    private Expression ReadMembers(Expression target)
    {
        while (true)
        {
            var at = tokens.Current.At;
            if (tokens.TryTakeSign("."))
            {
                target = new Expression.Member(at, target, tokens.TakeName(), IsSafe: false);
            }
            else if (tokens.TryTakeSign(".?"))
            {
                target = new Expression.Member(at, target, tokens.TakeName(), IsSafe: true);
            }
            else if (tokens.TryTakeSign("::"))
            {
                target = new Expression.Nested(at, target, tokens.TakeName());
            }
            else if (tokens.TryTakeSign("!"))
            {
                target = new Expression.Asserted(at, target);
            }
            else if (tokens.TryTakeSign("["))
            {
                target = new Expression.Entry(at, target, Read());
                tokens.TakeSign("]");
            }
            else
            {
                return target;
            }
        }
    }

    private Expression ReadPrimary()
    {
        var token = tokens.Current;
        return token.Kind switch
        {
            TokenKind.Text => ReadText(tokens.Take()),
            TokenKind.Number => new Expression.Constant(token.At, ReadNumber(tokens.Take())),
            TokenKind.Word => tokens.IsLambdaAhead() ? ReadLambda() : ReadWord(tokens.Take()),
            _ when token.IsSign("(") => tokens.IsLambdaAhead() ? ReadLambda() : ReadParenthesis(),
            _ when token.IsSign("[") => new CollectionParser(tokens, this).ReadArray(),
            _ when token.IsSign("{") => new CollectionParser(tokens, this).ReadObject(),
            _ => throw tokens.Unexpected("a value"),
        };
    }

    public static Expression ReadText(Token token)
    {
        List<Expression> parts = [];
        foreach (var part in token.Parts)
        {
            if (part.Tokens is null)
            {
                parts.Add(new Expression.Constant(token.At, part.Letters));
                continue;
            }

            var inner = new TokenStream(part.Tokens);
            parts.Add(new ExpressionParser(inner).Read());
            if (inner.Current.Kind != TokenKind.End)
                throw inner.Unexpected("\"}\"");
        }

        return parts.Count == 1 ? parts[0] : new Expression.Text(token.At, parts);
    }

    private static object ReadNumber(Token token) => long.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new BicepException(token.At, $"{token.Text} is no number that Bicep holds.");

    private Expression ReadWord(Token word) => word.Text switch
    {
        "true" => new Expression.Constant(word.At, Value: true),
        "false" => new Expression.Constant(word.At, Value: false),
        "null" => new Expression.Constant(word.At, Value: null),
        _ when tokens.Current.IsSign("(") => new Expression.Call(word.At, word.Text, ReadArguments()),
        _ => new Expression.Name(word.At, word.Text),
    };

    public IReadOnlyList<Expression> ReadArguments()
    {
        tokens.TakeSign("(");
        var arguments = new List<Expression>();
        tokens.SkipLines();
        while (!tokens.TryTakeSign(")"))
        {
            if (arguments.Count > 0)
                tokens.TakeSign(",");
            tokens.SkipLines();
            arguments.Add(Read());
            tokens.SkipLines();
        }

        return arguments;
    }

    private Expression ReadParenthesis()
    {
        tokens.TakeSign("(");
        tokens.SkipLines();
        var inner = Read();
        tokens.SkipLines();
        tokens.TakeSign(")");
        return inner;
    }

    private Expression.Lambda ReadLambda()
    {
        var at = tokens.Current.At;
        var parameters = new List<string>();
        if (tokens.TryTakeSign("("))
        {
            while (!tokens.TryTakeSign(")"))
            {
                if (parameters.Count > 0)
                    tokens.TakeSign(",");
                parameters.Add(tokens.TakeName());
            }
        }
        else
        {
            parameters.Add(tokens.TakeName());
        }

        tokens.TakeSign("=>");
        tokens.SkipLines();
        return new Expression.Lambda(at, parameters, Read());
    }
}
