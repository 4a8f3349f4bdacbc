using System.CommandLine;
using Tcns.Analytics.Feed.Schema;
using Tcns.Functions.Hosting;

namespace Tcns.Functions.AnalystKit;

/// <summary><c>catalogue</c>: what the repository holds that is made from the catalogues, written anew.</summary>
internal static class CatalogueVerb
{
    public static Command Create()
    {
        var to = new Option<string>("--to") { Description = "Thư mục mã nguồn (folder of the sources)", DefaultValueFactory = _ => "." };
        var check = new Option<bool>("--check") { Description = "Chỉ so sánh, mã thoát 1 nếu khác (only compare; exit code 1 when something differs)" };
        var command = new Command("catalogue", "Ghi từ điển dữ liệu và dự án Power BI từ danh mục cột và chỉ số (write the data dictionary and the Power BI projects from the catalogues)") { to, check };
        command.SetAction(parsed => Run(parsed.GetValue(to)!, parsed.GetValue(check)));
        return command;
    }

    private static int Run(string folder, bool onlyCompare)
    {
        if (!Directory.Exists(Path.Combine(folder, CatalogueFiles.Projects)))
        {
            Console.Error.WriteLine($"tcns: no {CatalogueFiles.Projects} in {folder}");
            return ExitCodes.Usage;
        }

        var files = onlyCompare ? CatalogueFiles.Compare(folder, FeedCatalogue.All) : CatalogueFiles.Write(folder, FeedCatalogue.All);
        foreach (var file in files)
            Console.WriteLine(file);
        return onlyCompare && files.Count > 0 ? ExitCodes.Failed : ExitCodes.Done;
    }
}
