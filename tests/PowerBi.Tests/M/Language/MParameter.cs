using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Language;

/// <param name="Type">Null of a parameter without a type, which takes anything.</param>
internal sealed record MParameter(string Name, MType? Type, bool Optional);
