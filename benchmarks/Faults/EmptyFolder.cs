namespace Tcns.Benchmarks.Faults;

/// <summary>Removes what an emulator has left: it may still be writing for a moment after its server was killed.</summary>
internal static class EmptyFolder
{
    public static async Task RemoveAsync(string folder)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
                return;
            }
            catch (IOException) when (tries < 50)
            {
                await Task.Delay(200);
            }
        }
    }
}
