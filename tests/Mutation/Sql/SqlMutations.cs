using System.Globalization;

namespace Tcns.Mutation.Sql;

/// <summary>The faults that a file of SQL can be given.</summary>
internal sealed class SqlMutations
{
    private static readonly Dictionary<string, string[]> Others = new(StringComparer.Ordinal)
    {
        ["<"] = ["<=", ">="],
        ["<="] = ["<", ">"],
        [">"] = [">=", "<="],
        [">="] = [">", "<"],
        ["="] = ["<>"],
        ["<>"] = ["="],
        ["+"] = ["-"],
        ["-"] = ["+"],
        ["//"] = ["*"],
        ["%"] = ["//"],
        ["OR"] = ["AND"],
        ["sum"] = ["max", "count"],
        ["count"] = ["max"],
        ["min"] = ["max"],
        ["max"] = ["min"],
        ["greatest"] = ["least"],
        ["least"] = ["greatest"],
        ["bool_or"] = ["bool_and"],
        ["bool_and"] = ["bool_or"],
        ["arg_max"] = ["arg_min"],
        ["arg_min"] = ["arg_max"],
        ["ANTI"] = ["SEMI"],
        ["SEMI"] = ["ANTI"],
        ["true"] = ["false"],
        ["false"] = ["true"],
        ["DESC"] = ["ASC"],
        ["EXCEPT"] = ["UNION"],
    };

    private readonly string file;
    private readonly string text;
    private readonly SqlClauses clauses;
    private readonly IReadOnlyList<SqlToken> tokens;
    private readonly List<Mutant> mutants = [];

    private SqlMutations(string file, string text)
    {
        this.file = file;
        this.text = text;
        tokens = SqlTokens.Of(text);
        clauses = new SqlClauses(tokens);
    }

    public static IReadOnlyList<Mutant> Of(string file, string text)
    {
        var made = new SqlMutations(file, text);
        for (var index = 0; index < made.tokens.Count; index++)
            made.At(index);
        return [.. made.mutants.DistinctBy(mutant => (mutant.Start, mutant.Length, mutant.Replacement))];
    }

    private void At(int index)
    {
        var token = tokens[index];
        switch (token.Kind)
        {
            case SqlKind.Number when !clauses.IsInType(index):
                Number(token);
                break;
            case SqlKind.Text:
                Add(token, token.Text.Length == 2 ? "'mutant'" : "''", "text");
                break;
            case SqlKind.Word or SqlKind.Sign:
                Word(index, token);
                break;
        }
    }

    private void Number(SqlToken token)
    {
        if (!int.TryParse(token.Text, CultureInfo.InvariantCulture, out var number))
            return;
        Add(token, (number + 1).ToString(CultureInfo.InvariantCulture), "bound");
        if (number > 0)
            Add(token, (number - 1).ToString(CultureInfo.InvariantCulture), "bound");
    }

    private void Word(int index, SqlToken token)
    {
        if (Others.TryGetValue(token.Text, out var others) && !clauses.IsName(index))
        {
            foreach (var other in others)
                Add(token, other, KindOf(token.Text));
        }

        switch (token.Text)
        {
            case "*" when clauses.IsTimes(index):
                Add(token, "+", "arithmetic");
                break;
            case "AND" when !clauses.IsOfBetween(index):
                Add(token, "OR", "logic");
                break;
            case "NOT" when !clauses.IsOfDeclaration(index):
                Add(token, "", "negation");
                break;
            case "IS" when tokens[index + 1].Is("NULL"):
                Add(token, "IS NOT", "negation");
                break;
            case "IN" when !tokens[index - 1].Is("NOT"):
                Add(token, "NOT IN", "negation");
                break;
            case "JOIN":
                Join(index, token);
                break;
            case "DISTINCT" when !tokens[index + 1].Is("FROM"):
                Add(token, "", "distinct");
                break;
            case "ALL" when tokens[index - 1].Is("UNION"):
                Add(token, "", "distinct");
                break;
            case "BETWEEN":
                Between(index);
                break;
            case "FILTER":
                Add(token.Start, clauses.Closing(index + 1).End, "", "condition");
                break;
            case "WHERE" or "ON" or "HAVING":
                foreach (var (start, end) in clauses.Conditions(index))
                    Add(start, end, "true", "condition");
                break;
            case "WHEN":
                Add(tokens[index + 1].Start, tokens[clauses.Next(index, "THEN") - 1].End, "false", "condition");
                break;
            case "USING" when tokens[index + 1].Is("("):
                foreach (var (start, end) in clauses.Items(index + 1))
                    Add(start, end, "", "join");
                break;
            case "coalesce" when tokens[index + 1].Is("("):
                Fallback(index, token);
                break;
        }
    }

    private void Join(int index, SqlToken token)
    {
        if (tokens[index - 1].Is("LEFT"))
            Add(tokens[index - 1].Start, token.End, "JOIN", "join");
        else if (!tokens[index - 1].Is("ANTI") && !tokens[index - 1].Is("SEMI") && !tokens[index - 1].Is("CROSS"))
            Add(token, "LEFT JOIN", "join");
    }

    private void Between(int index)
    {
        var and = clauses.Next(index, "AND");
        var end = clauses.OperandEnd(and + 1);
        Insert(tokens[and - 1].End, " + 1");
        Insert(tokens[end].End, " - 1");
    }

    private void Fallback(int index, SqlToken token)
    {
        var open = index + 1;
        var (_, first) = clauses.FirstArgument(open);
        Add(token.Start, clauses.Closing(open).End, $"({text[tokens[open].End..first]})", "fallback");
    }

    /// <summary>Nothing is taken away; the character before the place says where it is.</summary>
    private void Insert(int place, string what) => Add(place - 1, place, text[(place - 1)..place] + what, "bound");

    private void Add(SqlToken token, string replacement, string kind) => Add(token.Start, token.End, replacement, kind);

    private void Add(int start, int end, string replacement, string kind) => mutants.Add(new Mutant(file, start, end - start, replacement, kind));

    private static string KindOf(string word) => word switch
    {
        "<" or "<=" or ">" or ">=" => "comparison",
        "=" or "<>" => "equality",
        "OR" => "logic",
        "true" or "false" => "constant",
        "ANTI" or "SEMI" or "EXCEPT" => "join",
        _ when char.IsLetter(word[0]) => "call",
        _ => "arithmetic",
    };
}
