using System.Collections.Immutable;
using System.Resources;

namespace WarehouseService.Domain.Tickets;

/// <summary>How commands on <see cref="CaseLinks"/> are refused.</summary>
public static class CaseLinksCodes
{
    private static readonly ResourceManager Texts = new("WarehouseService.Domain.Tickets.Texts.CaseLinksTexts", typeof(CaseLinksCodes).Assembly);

    /// <summary>The link is malformed.</summary>
    public static readonly RefusalCode MalformedLink = new("case_links.malformed_link", RefusalKind.InvalidInput, Texts);

    /// <summary>It is not alive on the case.</summary>
    public static readonly RefusalCode NotLinked = new("case_links.not_linked", RefusalKind.GuardUnmet, Texts);

    /// <summary>It is alive on the case already.</summary>
    public static readonly RefusalCode AlreadyLinked = new("case_links.already_linked", RefusalKind.Duplicate, Texts);

    /// <summary>Every code of case links.</summary>
    public static ImmutableArray<RefusalCode> All { get; } = [MalformedLink, NotLinked, AlreadyLinked];
}
