namespace Tcns.Functions.Notices;

/// <summary>A notice in words.</summary>
internal sealed record NoticeWording(string Title, string Text);
