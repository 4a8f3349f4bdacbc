namespace Tcns.Infra.Tests.Bicep.Language;

/// <summary>Reads arrays, loops and objects. Their entries stand in lines of their own or have commas between them.</summary>
internal sealed class CollectionParser(TokenStream tokens, ExpressionParser expressions)
{
    public Expression ReadArray()
    {
        var at = tokens.TakeSign("[").At;
        tokens.SkipLines();
        if (tokens.Current.IsWord("for"))
            return ReadLoop(at);
        var values = new List<Expression>();
        while (!tokens.TryTakeSign("]"))
        {
            values.Add(tokens.Current.IsSign("...") ? ReadSpread() : expressions.Read());
            EndEntry("]");
        }

        return new Expression.Items(at, values);
    }

    public Expression.Object ReadObject()
    {
        var at = tokens.TakeSign("{").At;
        var properties = new List<Expression.Property>();
        var resources = new List<Statement.Resource>();
        tokens.SkipLines();
        while (!tokens.TryTakeSign("}"))
        {
            if (IsResourceAhead())
                resources.Add(new StatementParser(tokens).ReadNestedResource());
            else
                properties.Add(ReadProperty());
            EndEntry("}");
        }

        return new Expression.Object(at, properties, resources);
    }

    private Expression.Loop ReadLoop(Place at)
    {
        tokens.TakeWord("for");
        string item;
        string? index = null;
        if (tokens.TryTakeSign("("))
        {
            item = tokens.TakeName();
            tokens.TakeSign(",");
            index = tokens.TakeName();
            tokens.TakeSign(")");
        }
        else
        {
            item = tokens.TakeName();
        }

        tokens.TakeWord("in");
        var source = expressions.Read();
        tokens.TakeSign(":");
        tokens.SkipLines();
        var condition = ReadCondition();
        var body = expressions.Read();
        tokens.SkipLines();
        tokens.TakeSign("]");
        return new Expression.Loop(at, item, index, source, condition, body);
    }

    /// <summary><c>if (…)</c> before the body of a resource or a module; null where there is none.</summary>
    public Expression? ReadCondition()
    {
        if (!tokens.TryTakeWord("if"))
            return null;
        tokens.TakeSign("(");
        tokens.SkipLines();
        var condition = expressions.Read();
        tokens.SkipLines();
        tokens.TakeSign(")");
        return condition;
    }

    /// <summary><c>resource: 1</c> is a property of that name.</summary>
    private bool IsResourceAhead() => tokens.Current.IsSign("@") || (tokens.Current.IsWord("resource") && tokens.Following.Kind == TokenKind.Word);

    private Expression.Property ReadProperty()
    {
        var at = tokens.Current.At;
        if (tokens.Current.IsSign("..."))
            return new Expression.Property(at, null, ReadSpread());
        Expression key = tokens.Current.Kind == TokenKind.Text
            ? ExpressionParser.ReadText(tokens.Take())
            : new Expression.Constant(at, tokens.TakeName());
        tokens.TakeSign(":");
        tokens.SkipLines();
        return new Expression.Property(at, key, expressions.Read());
    }

    private Expression.Spread ReadSpread()
    {
        var at = tokens.TakeSign("...").At;
        return new Expression.Spread(at, expressions.Read());
    }

    private void EndEntry(string end)
    {
        if (!tokens.TryTakeSign(",") && tokens.Current.Kind != TokenKind.NewLine && !tokens.Current.IsSign(end))
            throw tokens.Unexpected("the end of the line");
        tokens.SkipLines();
    }
}
