using static WarehouseService.Domain.Tickets.CaseLinksStatus;

namespace WarehouseService.Domain.Tickets;

/// <summary>What can become of the links of a case: the rows.</summary>
/// <remarks>The record is kept for guards alone and has no clock of its own: an instant before its last event is taken as that of the event.</remarks>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed partial class CaseLinksLifecycle : Lifecycle<CaseLinks, CaseLinksStatus, CaseLinksKnowledge>
{
    /// <summary>The table.</summary>
    public CaseLinksLifecycle() : base("case-links", CaseLinksStatus.All)
    {
        KeepsNoClock();

        On<AddCaseLink>()
            .Opens(Kept)
            .From(Kept).Stays()
            .By(WhoeverBeganOrEndedIt)
            .Requires(LinkIsSound, IsNotLinkedYet)
            .Emits((_, add, _) => new CaseLinkAdded { Case = add.Case, Link = add.Link });

        On<DropCaseLink>()
            .From(Kept).Stays()
            .By(WhoeverBeganOrEndedIt)
            .Requires(IsLinked)
            .Emits((_, drop, _) => new CaseLinkDropped { To = drop.To });

        On<MoveCaseLinks>()
            .Opens(Kept)
            .From(Kept).Stays()
            .By(WhoeverBeganOrEndedIt)
            .Requires(WhatComesIsSound, WhatGoesIsLinked, WhatComesIsNotLinkedYet)
            .Emits((_, move, _) => new CaseLinksMoved { Case = move.Case, Gone = move.Gone, Come = move.Come });

        On<HandOverCaseLinks>()
            .Opens(Kept)
            .From(Kept).Stays()
            .By(WhoeverBeganOrEndedIt)
            .Emits((_, hand, _) => new CaseLinksHandedOver { Case = hand.Case });

        Complete();
    }
}
