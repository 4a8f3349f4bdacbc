using System.CommandLine;
using Tcns.Functions.AnalystKit;
using Tcns.Functions.Backup;
using Tcns.Functions.Demo;
using Tcns.Functions.Imports;
using Tcns.Functions.Reports;
using Tcns.Functions.Rollups;
using Tcns.Functions.SystemHealth;
using Tcns.Functions.Verify;

namespace Tcns.Functions.Hosting;

/// <summary>The command line: <c>serve</c> is what runs when no verb is named.</summary>
internal static class Verbs
{
    /// <summary>A signal ends the server in order, its emulator included; the parser would cut it off after two seconds.</summary>
    private static readonly InvocationConfiguration EndInOwnTime = new() { ProcessTerminationTimeout = null };

    public static async Task<int> RunAsync(string[] args)
    {
        // The host starts the app without arguments and waits for it: no parser is loaded for that.
        if (args.Length == 0)
            return await Serve.RunAsync(args);
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count == 0)
            return await parsed.InvokeAsync(EndInOwnTime);
        foreach (var error in parsed.Errors)
            await Console.Error.WriteLineAsync("tcns: " + error.Message);
        return ExitCodes.Usage;
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("Tcns: máy chủ cho Tổ công nghệ số cộng đồng (server for community digital teams)")
        {
            CatalogueVerb.Create(),
            DemoVerb.Create(),
            ExportVerb.Create(),
            Functions(),
            HealthVerb.Create(),
            ImportVerb.Create(),
            ReportsVerb.Create(),
            RestoreVerb.Create(),
            RollupVerb.Create(),
            RunVerb.Create(),
            VerifyVerb.Create(),
        };
        var serve = new Command("serve", "Chạy máy chủ, mặc định (run the server; the default)");
        root.Subcommands.Add(serve);
        SetServe(root);
        SetServe(serve);
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction();
        return root;
    }

    private static void SetServe(Command command)
    {
        var urls = new Option<string?>("--urls") { Description = "Địa chỉ lắng nghe (addresses to listen on), http://localhost:7071" };
        command.Options.Add(urls);
        command.SetAction(parsed => Serve.RunAsync(parsed.GetValue(urls) is { } value ? ["--urls", value] : []));
    }

    private static Command Functions()
    {
        var to = new Option<string>("--to") { Description = "Thư mục ghi (folder to write to)", DefaultValueFactory = _ => "Functions" };
        var check = new Option<bool>("--check") { Description = "Chỉ so sánh, mã thoát 1 nếu khác (only compare; exit code 1 when something differs)" };
        var command = new Command("functions", "Ghi các tệp function.json từ mã nguồn (write the function.json files from the code)") { to, check };
        command.SetAction(parsed => WriteFunctions(parsed.GetValue(to)!, parsed.GetValue(check)));
        return command;
    }

    private static int WriteFunctions(string folder, bool onlyCompare)
    {
        if (!File.Exists(Path.Combine(folder, "host.json")))
        {
            Console.Error.WriteLine("tcns: no host.json in " + folder);
            return ExitCodes.Usage;
        }

        var files = onlyCompare ? FunctionFolders.Compare(folder) : FunctionFolders.Write(folder);
        foreach (var file in files)
            Console.WriteLine(file);
        return onlyCompare && files.Count > 0 ? ExitCodes.Failed : ExitCodes.Done;
    }
}
