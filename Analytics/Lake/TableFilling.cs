using Tcns.Analytics.Engine;

namespace Tcns.Analytics.Lake;

/// <summary>Tables that are filled from things of the domain.</summary>
internal static class TableFilling
{
    public static void Fill<T>(this Session session, string table, IEnumerable<T> things, Action<ChunkAppender, T> write)
    {
        using var rows = session.Append(table);
        foreach (var thing in things)
        {
            write(rows, thing);
            rows.EndRow();
        }

        rows.Close();
    }
}
