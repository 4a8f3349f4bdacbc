using Tcns.Domain.Places;

namespace Tcns.Domain.Quality;

/// <summary>A member whom a signal is about.</summary>
public sealed record SignalMember(UnitCode Team, string Id);
