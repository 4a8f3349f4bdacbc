using Tcns.Domain.Access;

namespace Tcns.Functions.Members;

internal static class PersonalViews
{
    public static PersonalView Of(Role role) => role switch
    {
        Role.Viewer => PersonalView.Nothing,
        Role.Collector => PersonalView.Names,
        Role.Leader or Role.Officer or Role.Provincial or Role.System => PersonalView.Everything,
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
