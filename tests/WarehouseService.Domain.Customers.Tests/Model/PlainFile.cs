using NodaTime;

namespace WarehouseService.Domain.Customers.Tests.Model;

/// <summary>The file of C1 in plain fields and plain ifs: the spec told once more, for people to check by eye. The file of C2 is active and has no links of its own.</summary>
internal sealed class PlainFile
{
    public static readonly Duration Tolerance = Duration.FromSeconds(2);

    public string? Status;
    public long Version;
    public Instant LastAt;
    public string? Name;
    public string? Tier;
    public bool OptedOut;
    public bool Held;
    public Instant? RetainUntil;
    public Instant? AskedAt;
    public Actor? ProposedBy;
    public Actor? ConfirmedBy;
    public bool ComplaintUnfinished;
    public bool ComplaintHeld;

    private bool IsForbidden(Instant at) => Held || ComplaintUnfinished || ComplaintHeld || RetainUntil > at;

    /// <summary>Every kind of reason against a command, in no order.</summary>
    public IEnumerable<RefusalKind> AllThatIsWrong(CustomerFileCommand command, Actor by, Instant when)
    {
        var at = Pinned(when);
        if (command is RegisterCustomer { Name.Plain: " " } or ChangePersonalData { Name: null } or SetCustomerTerms { Tier: "" }
            or RecordConsent { Purpose: "" } or RestrictCustomer { Reason: " " } or PlaceFileHold { Reason: " " }
            or ProposeFileLink { With: "" } or ConfirmFileLink { With: "" } or UnlinkFile { With: "" })
        {
            yield return RefusalKind.InvalidInput;
        }

        if ((Status is null && command is not RegisterCustomer)
            || command is ProposeFileLink { With: "C9" } or ConfirmFileLink { With: "C9" } or UnlinkFile { With: "C9" })
        {
            yield return RefusalKind.NotFound;
        }

        if (!Allowed(command).Contains(by.Role == Role.Customer && by.Id == "C1" ? "that customer" : by.Role.Name))
        {
            yield return RefusalKind.NotPermitted;
        }

        if (command.Expected is { } seen && seen != Version)
        {
            yield return RefusalKind.StaleVersion;
        }

        if (Status is null)
        {
            yield break;
        }

        if (when < LastAt - Tolerance)
        {
            yield return RefusalKind.ClockRegression;
        }

        var ready = command switch
        {
            RegisterCustomer => true,
            UnlinkFile => true,
            SetRetention or AskForErasure or EraseCustomer or PlaceFileHold or ReleaseFileHold => Status != "erased",
            _ => Status == "active",
        };
        if (!ready || (command is ReleaseFileHold && !Held))
        {
            yield return RefusalKind.InvalidState;
        }

        switch (command)
        {
            case RegisterCustomer:
                yield return RefusalKind.Duplicate;
                break;
            case PlaceFileHold when Held:
                yield return RefusalKind.Duplicate;
                break;
            case EraseCustomer:
                if (Held || ComplaintUnfinished || ComplaintHeld)
                {
                    yield return RefusalKind.LegalHold;
                }

                if ((AskedAt is null && !(RetainUntil <= at)) || RetainUntil > at)
                {
                    yield return RefusalKind.GuardUnmet;
                }

                break;
            case ProposeFileLink { With: "C1" }:
                yield return RefusalKind.GraphViolation;
                break;
            case ProposeFileLink { With: "C2" } when ProposedBy is not null:
                yield return RefusalKind.Duplicate;
                break;
            case ConfirmFileLink { With: "C2" }:
                if (ProposedBy?.Id == by.Id)
                {
                    yield return RefusalKind.SegregationOfDuties;
                }

                if (ProposedBy is null || ConfirmedBy is not null)
                {
                    yield return RefusalKind.GuardUnmet;
                }

                break;
            case ConfirmFileLink or UnlinkFile when command is not UnlinkFile { With: "C2" } || ProposedBy is null:
                yield return RefusalKind.GuardUnmet;
                break;
        }
    }

    /// <summary>What an accepted command changes.</summary>
    public void Do(CustomerFileCommand command, Actor by, Instant when)
    {
        var at = Pinned(when);
        Version++;
        LastAt = at;
        switch (command)
        {
            case RegisterCustomer register:
                (Status, Name, Tier, OptedOut) = ("active", register.Name.Plain, register.Tier, register.OptedOutOfSurveys);
                break;
            case ChangePersonalData change:
                Name = change.Name!.Plain;
                break;
            case SetCustomerTerms set:
                Tier = set.Tier;
                break;
            case SetSurveyOptOut set:
                OptedOut = set.OptedOut;
                break;
            case SetRetention set:
                RetainUntil = set.Until;
                break;
            case ProposeFileLink:
                ProposedBy = by;
                break;
            case ConfirmFileLink:
                ConfirmedBy = by;
                break;
            case UnlinkFile:
                (ProposedBy, ConfirmedBy) = (null, null);
                break;
            case AskForErasure:
                Status = IsForbidden(at) ? "restricted" : Status;
                AskedAt ??= at;
                break;
            case RestrictCustomer:
                Status = "restricted";
                break;
            case EraseCustomer:
                (Status, Name) = ("erased", null);
                break;
            case PlaceFileHold:
                Held = true;
                break;
            case ReleaseFileHold:
                Held = false;
                break;
        }
    }

    private Instant Pinned(Instant when) => Status is not null && when < LastAt && when >= LastAt - Tolerance ? LastAt : when;

    private static string[] Allowed(CustomerFileCommand command) => command switch
    {
        RegisterCustomer => ["agent", "supervisor", "system"],
        AskForErasure => ["that customer"],
        SetRetention or RestrictCustomer or EraseCustomer or PlaceFileHold => ["supervisor", "system"],
        ReleaseFileHold => ["supervisor"],
        _ => ["agent", "supervisor"],
    };
}
