namespace Tcns.Benchmarks.Load;

/// <summary>What is asked of the server, as the figures tell it apart.</summary>
internal enum Act
{
    /// <summary>A phone sends one record.</summary>
    One,

    /// <summary>A phone sends what it has kept.</summary>
    Twenty,

    /// <summary>A phone that has not heard the answer sends the same again.</summary>
    Again,

    /// <summary>A phone asks what came back.</summary>
    Returned,

    /// <summary>A phone asks for its team's figures.</summary>
    Figures,

    /// <summary>A BI tool fetches a file of the feed.</summary>
    FeedFile,

    /// <summary>A BI tool fetches a page over OData.</summary>
    ODataPage,
}
