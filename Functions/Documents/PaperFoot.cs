using Tcns.Functions.Texts;

namespace Tcns.Functions.Documents;

/// <summary>What stands below the body: to whom the paper goes on the left, who signs it on the right, on one page.</summary>
internal sealed class PaperFoot(WordWriter word)
{
    private const int LeftWidth = PaperSize.TextWidth / 2;
    private const int RightWidth = PaperSize.TextWidth - LeftWidth;

    public void Write(Letterhead letterhead)
    {
        word.Paragraph(WordStyle.Space, "", staysWithNext: true);
        word.BeginTable([LeftWidth, RightWidth], hasBorders: false);
        word.BeginRow();
        word.BeginCell(LeftWidth);
        WriteRecipients(letterhead.Recipients);
        word.End();
        word.BeginCell(RightWidth);
        if (letterhead.OnBehalfOf is { } whom)
            word.Paragraph(WordStyle.SignerTitle, PaperText.Capitals(whom));
        if (letterhead.SignerTitle is { } title)
            word.Paragraph(WordStyle.SignerTitle, PaperText.Capitals(title));
        word.Paragraph(WordStyle.SignerName, letterhead.SignerName ?? "");
        word.End();
        word.End();
        word.End();
    }

    private void WriteRecipients(IReadOnlyList<string> recipients)
    {
        word.Paragraph(WordStyle.RecipientsTitle, recipients.Count > 0 ? AppTexts.Get("paper.recipients", Language.Vietnamese) : "");
        foreach (var (index, recipient) in recipients.Index())
            word.Paragraph(WordStyle.Recipient, "- " + PaperText.Line(recipient).TrimEnd('.', ';', ',', ' ') + (index == recipients.Count - 1 ? "." : ";"));
    }
}
