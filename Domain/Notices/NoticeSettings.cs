namespace Tcns.Domain.Notices;

/// <summary>How a unit wants to be told.</summary>
/// <param name="Emails">At most <see cref="MostEmails"/>.</param>
/// <param name="Quiet">When it wants to be left alone.</param>
/// <param name="WithoutChannels">On which it wants nothing.</param>
/// <param name="WithoutKinds">Of which it wants nothing, on any channel.</param>
public sealed record NoticeSettings(
    IReadOnlyList<EmailAddress> Emails, QuietHours Quiet, IReadOnlyList<NoticeChannel> WithoutChannels, IReadOnlyList<NoticeKind> WithoutKinds)
{
    public const int MostEmails = 10;

    /// <summary>Of a unit that has said nothing.</summary>
    public static NoticeSettings Usual { get; } = new([], QuietHours.Usual, [], []);

    public bool Wants(NoticeKind kind, NoticeChannel channel) => !WithoutKinds.Contains(kind) && !WithoutChannels.Contains(channel);

    /// <summary>The same in fewer words, for logs: without addresses.</summary>
    public string Summary => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"emails={Emails.Count}; quiet={Quiet}; without={string.Join(',', WithoutChannels.Select(NoticeChannels.WireName).Concat(WithoutKinds.Select(NoticeKinds.WireName)))}");
}
