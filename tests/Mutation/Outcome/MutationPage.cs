using System.Globalization;
using System.Text;
using Tcns.Testing;

namespace Tcns.Mutation.Outcome;

/// <summary>The section of <c>docs/reliability.md</c> that is made of what came out.</summary>
internal static class MutationPage
{
    private const string Begin = "<!-- mutations, made by the command: begin -->";
    private const string End = "<!-- mutations, made by the command: end -->";

    private static string File => Repository.At("docs", "reliability.md");

    public static async Task RenewAsync() =>
        await System.IO.File.WriteAllTextAsync(File, Renew(await System.IO.File.ReadAllTextAsync(File), Measured.OfRepository(), await Explanations.OfRepositoryAsync()));

    public static string Renew(string page, Measured measured, Explanations explanations)
    {
        var (begin, end) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));
        return string.Concat(page.AsSpan(0, begin), "\n\n" + Text(measured, explanations), page.AsSpan(end));
    }

    private static string Text(Measured measured, Explanations explanations)
    {
        var text = new StringBuilder();
        foreach (var part in measured.Parts)
            Write(text, part);
        if (explanations.Mutants.Count > 0)
            Write(text, explanations);
        return text.ToString();
    }

    private static void Write(StringBuilder text, MeasuredPart part)
    {
        text.Append(CultureInfo.InvariantCulture, $"`dotnet run -c Release --project tests/Mutation -- {part.Command}`, ended on {part.On:yyyy-MM-dd}; {part.Tests:N0} tests could be asked.\n\n");
        text.Append("| where | mutants | killed | never ended | broke the process | survived | no test reaches | stay, with a reason |");
        text.Append("\n|---|--:|--:|--:|--:|--:|--:|--:|\n");
        foreach (var folder in part.Folders)
            text.Append(Row(folder));
        text.Append(Row(Sum(part)));
        if (Sum(part).NotTried is > 0 and var left)
            text.Append(CultureInfo.InvariantCulture, $"\n{left:N0} more were not tried: the time was over, or every test that reaches them takes longer than was allowed.\n");
        text.Append('\n');
    }

    private static void Write(StringBuilder text, Explanations explanations)
    {
        text.Append("Why some stay, and how many:\n\n");
        foreach (var (name, sentence) in explanations.Reasons)
            text.Append(CultureInfo.InvariantCulture, $"- {explanations.Mutants.Count(one => one.Reason == name)} {name}: {sentence}\n");
        text.Append('\n');
    }

    private static string Row(MeasuredFolder folder)
    {
        var tried = folder.Made - folder.NotTried;
        var share = tried - folder.Explained is > 0 and var asked ? 100m * (folder.Killed + folder.TimedOut) / asked : 100m;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {folder.Name} | {tried:N0} | {folder.Killed + folder.TimedOut:N0} ({Math.Floor(share)} %) | {folder.TimedOut:N0} | {folder.Broken:N0} | {folder.Survived:N0} | {folder.NotReached:N0} | {folder.Explained:N0} |\n");
    }

    private static MeasuredFolder Sum(MeasuredPart part) => new(
        "**together**",
        part.Folders.Sum(folder => folder.Killed),
        part.Folders.Sum(folder => folder.TimedOut),
        part.Folders.Sum(folder => folder.Broken),
        part.Folders.Sum(folder => folder.Survived),
        part.Folders.Sum(folder => folder.NotReached),
        part.Folders.Sum(folder => folder.Explained),
        part.Folders.Sum(folder => folder.NotTried));
}
