using Tcns.Functions.Documents.Charts;

namespace Tcns.Functions.Documents;

/// <summary>A part of a paper's body.</summary>
internal abstract record PaperPart
{
    private PaperPart()
    {
    }

    /// <param name="Text">With its number, such as <c>I. Kết quả</c>.</param>
    public sealed record Heading(string Text) : PaperPart;

    public sealed record Paragraph(string Text) : PaperPart;

    /// <param name="Items">Without their dashes.</param>
    public sealed record Bullets(IReadOnlyList<string> Items) : PaperPart;

    /// <param name="Caption">Above it; the name of its sheet too.</param>
    /// <param name="Columns">From left to right; at least one.</param>
    /// <param name="Rows">Each with a cell for each column.</param>
    public sealed record Table(string Caption, IReadOnlyList<PaperColumn> Columns, IReadOnlyList<IReadOnlyList<PaperCell>> Rows) : PaperPart
    {
        public IReadOnlyList<IReadOnlyList<PaperCell>> Rows { get; } = Columns.Count > 0 && Rows.All(row => row.Count == Columns.Count)
            ? Rows
            : throw new ArgumentException("A row has as many cells as there are columns.", nameof(Rows));
    }

    /// <param name="Caption">Above it.</param>
    /// <param name="Bars">From top to bottom; many are parted over several pictures of one scale. None, no picture.</param>
    /// <param name="IsPercent">Whether values are shares of a hundred.</param>
    public sealed record Chart(string Caption, IReadOnlyList<ChartBar> Bars, bool IsPercent) : PaperPart;
}
