using Azure;
using Tcns.Functions.Texts;
using Tcns.Storage.Account;
using Tcns.Storage.Backup;
using Tcns.Storage.Schema;

namespace Tcns.Functions.Hosting;

/// <summary>What verbs that work on the store have in common: how their troubles are told.</summary>
internal static class StoreVerb
{
    private const Language Spoken = Language.Vietnamese;

    /// <param name="work">Gives the exit code.</param>
    /// <param name="onBroken">Told where it was broken off.</param>
    public static async Task<int> RunAsync(Func<Task<int>> work, string? onBroken = null)
    {
        try
        {
            return await work();
        }
        catch (SettingsException fault)
        {
            return await RefuseAsync(fault.Message, ExitCodes.Usage);
        }
        catch (BackupException trouble)
        {
            return await RefuseAsync(AppTexts.Format("backup.trouble." + trouble.Trouble, Spoken, trouble.Detail), ExitCodes.Failed);
        }
        catch (StoreNotReadyException unready)
        {
            return await RefuseAsync(AppTexts.Get("store." + unready.State, Spoken), ExitCodes.Failed);
        }
        catch (RequestFailedException emptied) when (emptied.ErrorCode is "TableBeingDeleted" or "ContainerBeingDeleted" or "QueueBeingDeleted")
        {
            return await RefuseAsync(AppTexts.Get("store.emptying", Spoken), ExitCodes.Failed);
        }
        catch (Exception closed) when (closed is UnauthorizedAccessException or (IOException { InnerException: null } and not HttpIOException))
        {
            // The disk is full, or a folder is somebody else's.
            return await RefuseAsync(WithHint(closed.Message, onBroken), ExitCodes.Failed);
        }
        catch (Exception away) when (StorageTrouble.IsOutage(away))
        {
            return await RefuseAsync(WithHint($"{AppTexts.Get("problem.storage-away.title", Spoken)} ({StorageTrouble.NameOf(away)})", onBroken), ExitCodes.Failed);
        }
    }

    public static async Task<int> RefuseAsync(string message, int code)
    {
        await Console.Error.WriteLineAsync("tcns: " + message);
        return code;
    }

    private static string WithHint(string message, string? onBroken) => onBroken is null ? message : message.TrimEnd('.') + ". " + AppTexts.Get(onBroken, Spoken);
}
