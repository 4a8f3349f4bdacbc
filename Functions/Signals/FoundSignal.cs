using Tcns.Domain.Quality;
using Tcns.Domain.Registry;

namespace Tcns.Functions.Signals;

/// <summary>A signal and the commune whose teams and villages it names.</summary>
internal sealed record FoundSignal(Signal Signal, CommuneRegistry Registry);
