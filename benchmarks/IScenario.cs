using Tcns.Benchmarks.Commands;
using Tcns.Benchmarks.Results;

namespace Tcns.Benchmarks;

/// <summary>One thing that is measured.</summary>
internal interface IScenario
{
    string Name { get; }

    /// <summary>What is measured, for readers of the page.</summary>
    string About { get; }

    /// <summary>Whether it runs where nobody names it: in <c>all</c>, a baseline, a comparison.</summary>
    bool IsUsual => true;

    /// <summary>What may be said to it, as <c>--option value</c>.</summary>
    IReadOnlyList<string> Options => [];

    /// <returns>What it measured; nothing where it writes a page of its own.</returns>
    /// <param name="report">For a word on how far it is, or a table of its own; its figures are written by who called it.</param>
    Task<IReadOnlyList<Figure>> RunAsync(Order order, TextWriter report);
}
