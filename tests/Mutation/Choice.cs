using System.IO.Enumeration;

namespace Tcns.Mutation;

/// <summary>Which mutants are tried, and how.</summary>
internal sealed record Choice
{
    public string Room { get; private init; } = "Domain";

    /// <summary>The files, with <c>*</c> and <c>?</c>; several with commas between.</summary>
    public string File { get; private init; } = "*";

    /// <summary>One of so many.</summary>
    public int Every { get; private init; } = 1;

    public int Seed { get; private init; } = 1;

    public TimeSpan Budget { get; private init; } = TimeSpan.FromHours(24);

    /// <summary>How long the tests of one mutant may take together, by what they took without it; the slowest are left out first.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromHours(1);

    /// <summary>What a test may take of the clock and of the processors beyond ten times its usual time; the process gets fifteen times as much.</summary>
    public TimeSpan Slack { get; init; } = TimeSpan.FromSeconds(4);

    public int Workers { get; private init; } = 1;

    /// <summary>A part of the names of the tests that are asked.</summary>
    public string Tests { get; init; } = "";

    /// <summary>Whether what comes out goes into the repository.</summary>
    public bool IsWritten { get; private init; }

    public static Choice Parse(IReadOnlyList<string> arguments)
    {
        var choice = new Choice();
        for (var at = 0; at < arguments.Count; at++)
        {
            choice = arguments[at] switch
            {
                "--room" => choice with { Room = arguments[++at] },
                "--file" => choice with { File = arguments[++at] },
                "--every" => choice with { Every = Number(arguments[++at]) },
                "--seed" => choice with { Seed = Number(arguments[++at]) },
                "--budget" => choice with { Budget = Span(arguments[++at]) },
                "--patience" => choice with { Patience = Span(arguments[++at]) },
                "--slack" => choice with { Slack = Span(arguments[++at]) },
                "--workers" => choice with { Workers = Number(arguments[++at]) },
                "--tests" => choice with { Tests = arguments[++at] },
                "--write" => choice with { IsWritten = true },
                var other => throw new ArgumentException($"Unknown: {other}", nameof(arguments)),
            };
        }
        return choice;
    }

    public bool Holds(string file) => File.Split(',').Any(glob => FileSystemName.MatchesSimpleExpression(glob, file, ignoreCase: false));

    public IEnumerable<Mutant> Sample(IEnumerable<Mutant> mutants) => mutants.Where(mutant => Every == 1 || Draw(mutant) % Every == 0);

    /// <summary>The same for the same seed, whatever stands before it in the file.</summary>
    private int Draw(Mutant mutant)
    {
        var sum = unchecked((uint)Seed * 2654435761);
        foreach (var letter in $"{mutant.File}{mutant.Start}{mutant.Replacement}")
            sum = unchecked((sum ^ letter) * 16777619);
        return (int)(sum >> 4);
    }

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Such as 40s, 30m or 2h.</summary>
    private static TimeSpan Span(string text) => text[^1] switch
    {
        's' => TimeSpan.FromSeconds(Number(text[..^1])),
        'm' => TimeSpan.FromMinutes(Number(text[..^1])),
        _ => TimeSpan.FromHours(Number(text[..^1])),
    };
}
