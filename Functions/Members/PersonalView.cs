namespace Tcns.Functions.Members;

/// <summary>How much of a person a key gets to see.</summary>
internal enum PersonalView
{
    /// <summary>Days, roles and duties, which figures rest on.</summary>
    Nothing,

    /// <summary>Name and affiliation, as one knows one's own team.</summary>
    Names,

    /// <summary>The phone and the reasons of decisions too.</summary>
    Everything,
}
