namespace Tcns.Infra.Tests.Bicep.Language;

/// <summary>Reads the statements of a file, one after the other.</summary>
internal sealed class StatementParser
{
    private readonly TokenStream tokens;
    private readonly ExpressionParser expressions;

    public StatementParser(TokenStream tokens)
    {
        this.tokens = tokens;
        expressions = new ExpressionParser(tokens);
    }

    public static IReadOnlyList<Statement> ReadFile(string file, string source)
    {
        var parser = new StatementParser(new TokenStream(Tokenizer.Read(file, source)));
        return [.. parser.ReadAll()];
    }

    private IEnumerable<Statement> ReadAll()
    {
        tokens.SkipLines();
        while (tokens.Current.Kind != TokenKind.End)
        {
            yield return Read();
            if (tokens.Current.Kind is not (TokenKind.NewLine or TokenKind.End))
                throw tokens.Unexpected("the end of the line");
            tokens.SkipLines();
        }
    }

    public IReadOnlyList<Decorator> ReadDecorators()
    {
        var decorators = new List<Decorator>();
        while (tokens.Current.IsSign("@"))
        {
            var at = tokens.Take().At;
            decorators.Add(new Decorator(at, tokens.TakeName(), expressions.ReadArguments()));
            tokens.SkipLines();
        }

        return decorators;
    }

    public Statement.Resource ReadNestedResource()
    {
        var decorators = ReadDecorators();
        return ReadResource(tokens.TakeWord("resource").At, decorators);
    }

    private Statement Read()
    {
        var decorators = ReadDecorators();
        var at = tokens.Current.At;
        var word = tokens.Current.Kind == TokenKind.Word ? tokens.Take().Text : throw tokens.Unexpected("a statement");
        return word switch
        {
            "targetScope" => new Statement.TargetScope(at, AssignedText()),
            "using" => new Statement.Using(at, tokens.TakePlainText()),
            "param" => ReadParameter(at, decorators),
            "var" => new Statement.Variable(at, tokens.TakeName(), Assigned(), decorators),
            "type" => ReadType(at, decorators),
            "output" => ReadOutput(at, decorators),
            "resource" => ReadResource(at, decorators),
            "module" => ReadModule(at, decorators),
            _ => throw new BicepException(at, $"\"{word}\" begins no statement."),
        };
    }

    private Statement ReadParameter(Place at, IReadOnlyList<Decorator> decorators)
    {
        var name = tokens.TakeName();
        if (tokens.Current.IsSign("="))
            return new Statement.Assignment(at, name, Assigned());
        var type = new TypeParser(tokens).Read();
        return new Statement.Parameter(at, name, type, tokens.Current.IsSign("=") ? Assigned() : null, decorators);
    }

    private Statement.Alias ReadType(Place at, IReadOnlyList<Decorator> decorators)
    {
        var name = tokens.TakeName();
        tokens.TakeSign("=");
        return new Statement.Alias(at, name, new TypeParser(tokens).Read(), decorators);
    }

    private Statement.Output ReadOutput(Place at, IReadOnlyList<Decorator> decorators)
    {
        var name = tokens.TakeName();
        var type = new TypeParser(tokens).Read();
        return new Statement.Output(at, name, type, Assigned(), decorators);
    }

    private Statement.Resource ReadResource(Place at, IReadOnlyList<Decorator> decorators)
    {
        var name = tokens.TakeName();
        var kind = tokens.TakePlainText();
        var isExisting = tokens.TryTakeWord("existing");
        tokens.TakeSign("=");
        var condition = new CollectionParser(tokens, expressions).ReadCondition();
        return new Statement.Resource(at, name, kind, isExisting, expressions.Read(), condition, decorators);
    }

    private Statement.Module ReadModule(Place at, IReadOnlyList<Decorator> decorators)
    {
        var name = tokens.TakeName();
        var path = tokens.TakePlainText();
        tokens.TakeSign("=");
        var condition = new CollectionParser(tokens, expressions).ReadCondition();
        return new Statement.Module(at, name, path, expressions.Read(), condition, decorators);
    }

    private Expression Assigned()
    {
        tokens.TakeSign("=");
        return expressions.Read();
    }

    private string AssignedText()
    {
        tokens.TakeSign("=");
        return tokens.TakePlainText();
    }
}
