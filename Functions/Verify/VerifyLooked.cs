namespace Tcns.Functions.Verify;

/// <summary>How much was looked at.</summary>
internal sealed record VerifyLooked(long Logs, long Records, long LakeFiles, long FeedFiles, long Figures);
