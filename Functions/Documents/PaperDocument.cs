using System.Security;
using Tcns.Functions.Sheets;

namespace Tcns.Functions.Documents;

/// <summary>Writes a paper as an .docx. The same paper gives the same bytes: there is no author and no time in them.</summary>
internal static class PaperDocument
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <param name="paper">What is written.</param>
    /// <param name="stream">Left open; nothing is written synchronously.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task WriteAsync(Paper paper, Stream stream, CancellationToken cancel)
    {
        using var package = new OfficePackage(stream);
        var pictures = new WordPictures();
        WriteDocument(package, paper, pictures);
        package.Write("word/header1.xml", WordSkeleton.Header);
        package.Write("word/styles.xml", WordStyles.Xml);
        package.Write("word/settings.xml", WordSkeleton.Settings);
        foreach (var (index, picture) in pictures.All.Index())
            package.WriteBytes(PictureName("word/media/chart", index + 1), picture.Png);
        package.Write("word/_rels/document.xml.rels", WordSkeleton.Relations([.. pictures.All.Select((_, index) =>
            (WordPictures.RelationOf(index + 1), "/image", PictureName("media/chart", index + 1)))]));
        package.Write("docProps/core.xml", WordSkeleton.Properties(SecurityElement.Escape(paper.Title)));
        package.Write("_rels/.rels", WordSkeleton.Root);
        package.Write("[Content_Types].xml", WordSkeleton.Types);
        await package.FinishAsync(cancel);
    }

    private static void WriteDocument(OfficePackage package, Paper paper, WordPictures pictures)
    {
        using var xml = package.Open("word/document.xml");
        var word = new WordWriter(xml);
        word.Begin("document");
        xml.WriteAttributeString("xmlns", "r", ns: null, WordNames.Relations);
        word.Begin("body");
        new PaperHead(word).Write(paper);
        new PaperBody(word, pictures).Write(paper.Parts);
        new PaperFoot(word).Write(paper.Letterhead);
        word.Paragraph(WordStyle.Space, "");
        xml.WriteRaw(WordSkeleton.Section);
        word.End();
        word.End();
    }

    private static string PictureName(string start, int picture) => start + PaperSize.Text(picture) + ".png";
}
