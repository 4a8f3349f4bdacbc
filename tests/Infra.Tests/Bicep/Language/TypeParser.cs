using System.Globalization;

namespace Tcns.Infra.Tests.Bicep.Language;

/// <summary>Reads types: names, literals, shapes, lists, and one of several.</summary>
internal sealed class TypeParser(TokenStream tokens)
{
    public TypeExpression Read()
    {
        var at = tokens.Current.At;
        var options = new List<TypeExpression> { ReadOne() };
        while (tokens.TryTakeSign("|"))
        {
            tokens.SkipLines();
            options.Add(ReadOne());
        }

        return options.Count == 1 ? options[0] : new TypeExpression.Union(at, options);
    }

    private TypeExpression ReadOne()
    {
        var type = ReadPrimary();
        while (true)
        {
            if (tokens.TryTakeSign("?"))
            {
                type = new TypeExpression.Nullable(type.At, type);
            }
            else if (tokens.Current.IsSign("[") && tokens.Following.IsSign("]"))
            {
                tokens.Take();
                tokens.Take();
                type = new TypeExpression.ListOf(type.At, type);
            }
            else
            {
                return type;
            }
        }
    }

    private TypeExpression ReadPrimary()
    {
        var token = tokens.Current;
        if (token.IsSign("{"))
            return ReadShape();
        if (tokens.TryTakeSign("("))
        {
            var inner = Read();
            tokens.TakeSign(")");
            return inner;
        }

        return token.Kind switch
        {
            TokenKind.Text => new TypeExpression.Literal(token.At, tokens.TakePlainText()),
            TokenKind.Number => new TypeExpression.Literal(token.At, long.Parse(tokens.Take().Text, CultureInfo.InvariantCulture)),
            TokenKind.Word when token.Text is "true" or "false" => new TypeExpression.Literal(token.At, tokens.Take().Text == "true"),
            TokenKind.Word => new TypeExpression.Named(token.At, tokens.Take().Text),
            _ => throw tokens.Unexpected("a type"),
        };
    }

    private TypeExpression.Shape ReadShape()
    {
        var at = tokens.TakeSign("{").At;
        var properties = new List<TypeExpression.ShapeProperty>();
        tokens.SkipLines();
        while (!tokens.TryTakeSign("}"))
        {
            var decorators = new StatementParser(tokens).ReadDecorators();
            var place = tokens.Current.At;
            var name = tokens.Current.Kind == TokenKind.Text ? tokens.TakePlainText() : tokens.TakeName();
            tokens.TakeSign(":");
            properties.Add(new TypeExpression.ShapeProperty(place, name, Read(), decorators));
            if (!tokens.TryTakeSign(",") && tokens.Current.Kind != TokenKind.NewLine && !tokens.Current.IsSign("}"))
                throw tokens.Unexpected("the end of the line");
            tokens.SkipLines();
        }

        return new TypeExpression.Shape(at, properties);
    }
}
