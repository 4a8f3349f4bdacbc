using Tcns.Functions.Documents.Charts;

namespace Tcns.Functions.Documents;

/// <summary>The parts of a paper, one below the other.</summary>
internal sealed class PaperBody(WordWriter word, WordPictures pictures)
{
    public void Write(IReadOnlyList<PaperPart> parts)
    {
        foreach (var (index, part) in parts.Index())
            Write(part, isLast: index == parts.Count - 1);
    }

    private void Write(PaperPart part, bool isLast)
    {
        switch (part)
        {
            case PaperPart.Heading heading:
                word.Paragraph(WordStyle.Heading1, heading.Text);
                break;
            case PaperPart.Paragraph paragraph:
                word.Paragraph(WordStyle.Body, paragraph.Text, isLast);
                break;
            case PaperPart.Bullets bullets:
                foreach (var (index, item) in bullets.Items.Index())
                    word.Paragraph(WordStyle.Body, "- " + PaperText.Clean(item), isLast && index == bullets.Items.Count - 1);
                break;
            case PaperPart.Table table:
                WriteTable(table);
                break;
            case PaperPart.Chart { Bars.Count: > 0 } chart:
                word.Paragraph(WordStyle.Caption, chart.Caption);
                foreach (var picture in BarChart.Draw(chart))
                    pictures.Write(word, picture);
                break;
            case PaperPart.Chart:
                break;
            default:
                throw new InvalidOperationException("No such part.");
        }
    }

    private void WriteTable(PaperPart.Table table)
    {
        var widths = Widths(table.Columns);
        word.Paragraph(WordStyle.Caption, table.Caption);
        word.BeginTable(widths, hasBorders: true);
        word.BeginRow(isHeading: true);
        foreach (var (column, width) in table.Columns.Zip(widths))
            WriteCell(WordStyle.TableHeading, column.Title, width);
        word.End();
        foreach (var row in table.Rows)
        {
            word.BeginRow();
            foreach (var ((column, cell), width) in table.Columns.Zip(row).Zip(widths))
                WriteCell(column.HoldsNumbers ? WordStyle.TableNumber : WordStyle.TableText, TextOf(cell), width);
            word.End();
        }

        word.End();
        word.Paragraph(WordStyle.Space, "");
    }

    private void WriteCell(WordStyle style, string text, int width)
    {
        word.BeginCell(width, isCentred: true);
        word.Paragraph(style, text);
        word.End();
    }

    private static string TextOf(PaperCell cell) => cell switch
    {
        PaperCell.Text text => text.Value,
        PaperCell.Number number => PaperNumber.Of(number),
        _ => throw new InvalidOperationException("No such cell."),
    };

    /// <summary>The last column takes what rounding leaves.</summary>
    private static int[] Widths(IReadOnlyList<PaperColumn> columns)
    {
        var all = columns.Sum(column => column.Weight);
        int[] widths = [.. columns.Select(column => PaperSize.TextWidth * column.Weight / all)];
        widths[^1] += PaperSize.TextWidth - widths.Sum();
        return widths;
    }
}
