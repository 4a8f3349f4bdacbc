namespace Tcns.Benchmarks.Load;

/// <summary>A team that sends, with the key on its phone and the members in whose names it records.</summary>
internal sealed record Seat(string Team, string Village, string Authorization, IReadOnlyList<string> Members);
