using Tcns.Domain.Activity;
using Tcns.Domain.Records;

namespace Tcns.Domain.Quality;

/// <summary>A record with a duration, and when it was.</summary>
public sealed record TimedWork(FieldRecord Record, WorkSpan Span);
