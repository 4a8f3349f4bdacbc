namespace Tcns.Functions.Rollups;

/// <summary>Why a rollup is told as failed; each code has the text <c>rollup.failure.{code}</c>.</summary>
internal static class RollupFailures
{
    /// <summary>Every try failed, and the message was laid aside.</summary>
    public const string GivenUp = "given-up";

    /// <summary>Its process was killed on every try, or its row was restored from a backup without its message.</summary>
    public const string NoSignOfLife = "no-sign-of-life";
}
