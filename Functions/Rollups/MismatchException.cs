namespace Tcns.Functions.Rollups;

/// <summary>What was written is not what was counted: nothing of it is published.</summary>
internal sealed class MismatchException(string what) : Exception("Nothing is published: " + what)
{
    /// <summary>Which file or count, and by how much; never what a record holds.</summary>
    public string What => what;
}
