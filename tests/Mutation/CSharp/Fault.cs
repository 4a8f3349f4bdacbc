using Microsoft.CodeAnalysis.Text;

namespace Tcns.Mutation.CSharp;

internal readonly record struct Fault(TextSpan Place, string Replacement, string Kind);
