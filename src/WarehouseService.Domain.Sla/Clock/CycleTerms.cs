using NodaTime;

namespace WarehouseService.Domain.Sla.Clock;

/// <summary>What a cycle is held to after its last retarget.</summary>
/// <param name="Target">The working time allowed.</param>
/// <param name="Origin">The mark from which time counts: the start, or the last restart.</param>
/// <param name="Rebase">The mark with whose calendar all before it is counted; −1 if there is none.</param>
/// <param name="NotReachedBefore">When the target came into force, if it holds from then on only.</param>
internal readonly record struct CycleTerms(Duration? Target, int Origin, int Rebase, Instant? NotReachedBefore)
{
    public static CycleTerms AtTheStart(Duration? target) => new(target, Origin: 0, Rebase: -1, null);

    public static CycleTerms Of(Duration? target, ReadOnlySpan<SlaMark> marks)
    {
        var terms = AtTheStart(target);
        var state = SlaState.NotStarted;
        for (var i = 0; i < marks.Length; i++)
        {
            if (marks[i].Kind == SlaMarkKind.Retarget && state.IsInCycle())
            {
                terms = terms.After(marks[i], i);
            }

            state = state.After(marks[i].Kind);
        }

        return terms;
    }

    private CycleTerms After(SlaMark retarget, int index) => retarget.Basis switch
    {
        RetargetBasis.Restart => new(retarget.Target, index, Rebase: -1, null),
        RetargetBasis.CarryElapsed => this with { Target = retarget.Target, NotReachedBefore = retarget.At },
        _ => this with { Target = retarget.Target, Rebase = retarget.Calendar is null ? Rebase : index, NotReachedBefore = null },
    };
}
