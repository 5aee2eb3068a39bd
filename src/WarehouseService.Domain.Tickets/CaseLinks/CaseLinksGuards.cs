namespace WarehouseService.Domain.Tickets;

public sealed partial class CaseLinksLifecycle
{
    private static readonly Who<CaseLinksReaction> WhoeverBeganOrEndedIt = new("whoever began or ended it", (_, _, _) => true);

    private static readonly Guard<AddCaseLink> LinkIsSound = new(CaseLinksCodes.MalformedLink, (_, add, _) => IsSound(add.Link))
    { Grounds = (_, add, _) => [("to", add.Link?.To)] };

    private static readonly Guard<MoveCaseLinks> WhatComesIsSound = new(CaseLinksCodes.MalformedLink, (_, move, _) => move.Come.All(IsSound))
    { Grounds = (_, move, _) => [("to", move.Come.FirstOrDefault(link => !IsSound(link))?.To)] };

    private static readonly Guard<AddCaseLink> IsNotLinkedYet = new(CaseLinksCodes.AlreadyLinked, (links, add, _) => !IsLive(links, add.Link.To))
    { Grounds = (_, add, _) => [("to", add.Link.To)] };

    private static readonly Guard<MoveCaseLinks> WhatComesIsNotLinkedYet = new(CaseLinksCodes.AlreadyLinked, (links, move, _) =>
        !move.Come.Any(link => IsLive(links, link.To)))
    { Grounds = (links, move, _) => [("to", move.Come.First(link => IsLive(links, link.To)).To)] };

    private static readonly Guard<DropCaseLink> IsLinked = new(CaseLinksCodes.NotLinked, (links, drop, _) => IsLive(links, drop.To))
    { Grounds = (_, drop, _) => [("to", drop.To)] };

    private static readonly Guard<MoveCaseLinks> WhatGoesIsLinked = new(CaseLinksCodes.NotLinked, (links, move, _) =>
        move.Gone.All(to => IsLive(links, to)))
    { Grounds = (links, move, _) => [("to", move.Gone.First(to => !IsLive(links, to)))] };

    private static bool IsSound(CaseLink? link) =>
        link is { Kind: { } kind, To: not null } && (link.Department is null || (kind == CaseLinkKind.Task && link.Department.IsDepartment));

    private static bool IsLive(CaseLinks? links, CaseReference to) => links is not null && links.Live.Any(link => link.To == to);
}
