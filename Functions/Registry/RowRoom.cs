using Tcns.Domain.Forms;
using Tcns.Domain.Registry;
using Tcns.Functions.Http;
using Tcns.Storage.Registry;

namespace Tcns.Functions.Registry;

/// <summary>Whether what is to be written has room in its row, together with all that was entered of the thing before. What stands there has.</summary>
internal static class RowRoom
{
    public static Problem? Refuse(RegistryChange change) => Refuse(RegistryStore.LengthOf(change), RegistryStore.Longest);

    /// <summary>The fault is the whole thing's, and no single property's.</summary>
    public static Problem? Refuse(int length, int longest) =>
        length > longest ? Problems.Invalid.With([new Fault("", FaultCodes.TooLong, longest)]) : null;
}
