using System.CommandLine;
using Tcns.Functions.Hosting;
using Tcns.Functions.Texts;
using Tcns.Storage.Access;

namespace Tcns.Functions.Verify;

/// <summary>The verb <c>verify</c>: whether the audit log of each unit is whole: an entry that was changed, removed or put in shows.</summary>
internal static class VerifyVerb
{
    private const Language Spoken = Language.Vietnamese;

    public static Command Create()
    {
        var command = new Command("verify", "Kiểm tra nhật ký thay đổi của mọi đơn vị còn nguyên vẹn (look whether the audit log of every unit is whole)");
        command.SetAction((_, cancel) => StoreVerb.RunAsync(() => RunAsync(cancel)));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var app = await OpenedApp.OpenAsync();
        var log = app.Services.GetRequiredService<AuditLog>();
        var (chains, broken) = (0, 0);
        await foreach (var unit in log.ChainsAsync(cancel))
        {
            chains++;
            if (await log.FindBreakAsync(unit, cancel) is not { } number)
                continue;
            broken++;
            Console.WriteLine(AppTexts.Format("verify.broken", Spoken, unit?.Value ?? AppTexts.Get("verify.no-unit", Spoken), number));
        }

        Console.WriteLine(AppTexts.Format(broken == 0 ? "verify.whole" : "verify.failed", Spoken, chains, broken));
        return broken == 0 ? ExitCodes.Done : ExitCodes.Failed;
    }
}
