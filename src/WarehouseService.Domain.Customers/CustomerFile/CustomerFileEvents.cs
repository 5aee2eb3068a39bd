using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Customers;

/// <summary>What happened to a <see cref="CustomerFile"/>, and what that changed.</summary>
public abstract record CustomerFileEvent : IEvent<CustomerFile>
{
    private protected CustomerFileEvent()
    {
    }

    internal abstract CustomerFile Apply(CustomerFile file, Stamp stamp);

    CustomerFile IEvent<CustomerFile>.Apply(CustomerFile? state, Stamp stamp) => Apply(state!, stamp);
}

/// <summary>It was opened.</summary>
public sealed record CustomerRegistered : CustomerFileEvent
{
    /// <summary>The customer's id.</summary>
    public required string Customer { get; init; }

    /// <summary>The customer's name.</summary>
    public required SealedText Name { get; init; }

    /// <summary>How the customer can be reached.</summary>
    public ImmutableArray<SealedContact> Contacts { get; init; } = [];

    /// <summary>What the customer needs.</summary>
    public ImmutableArray<SealedText> Needs { get; init; } = [];

    /// <summary>What the customer prefers.</summary>
    public ImmutableArray<SealedPreference> Preferences { get; init; } = [];

    /// <summary>The customer's tier.</summary>
    public string? Tier { get; init; }

    /// <summary>The id of the customer's contract.</summary>
    public string? Contract { get; init; }

    /// <summary>Whether the customer wants no surveys.</summary>
    public bool OptedOutOfSurveys { get; init; }

    internal override CustomerFile Apply(CustomerFile file, Stamp stamp) => new()
    {
        Id = Customer,
        Status = CustomerFileStatus.Active,
        Name = Name,
        Contacts = Contacts,
        Needs = Needs,
        Preferences = Preferences,
        Tier = Tier,
        Contract = Contract,
        OptedOutOfSurveys = OptedOutOfSurveys,
        RegisteredAt = stamp.At,
    };
}

/// <summary>What is personal was changed. What is null stayed as it was.</summary>
public sealed record PersonalDataChanged : CustomerFileEvent
{
    /// <summary>The customer's name.</summary>
    public SealedText? Name { get; init; }

    /// <summary>How the customer can be reached.</summary>
    public ImmutableArray<SealedContact>? Contacts { get; init; }

    /// <summary>What the customer needs.</summary>
    public ImmutableArray<SealedText>? Needs { get; init; }

    /// <summary>What the customer prefers.</summary>
    public ImmutableArray<SealedPreference>? Preferences { get; init; }

    internal override CustomerFile Apply(CustomerFile file, Stamp stamp) => file with
    {
        Name = Name ?? file.Name,
        Contacts = Contacts ?? file.Contacts,
        Needs = Needs ?? file.Needs,
        Preferences = Preferences ?? file.Preferences,
    };
}

/// <summary>What the customer was promised was set.</summary>
public sealed record CustomerTermsSet : CustomerFileEvent
{
    /// <summary>The customer's tier; null if there is none.</summary>
    public string? Tier { get; init; }

    /// <summary>The id of the customer's contract; null if there is none.</summary>
    public string? Contract { get; init; }

    internal override CustomerFile Apply(CustomerFile file, Stamp stamp) => file with { Tier = Tier, Contract = Contract };
}

/// <summary>What the customer said to a purpose was recorded.</summary>
public sealed record ConsentRecorded : CustomerFileEvent
{
    /// <summary>The purpose.</summary>
    public required string Purpose { get; init; }

    /// <summary>Whether the customer agreed.</summary>
    public required bool IsGiven { get; init; }

    internal override CustomerFile Apply(CustomerFile file, Stamp stamp)
    {
        var consent = new Consent { Purpose = Purpose, IsGiven = IsGiven, Since = stamp.At };
        return file with
        {
            Consents = file.Consents.FirstOrDefault(one => one.Purpose == Purpose) is { } former
                ? file.Consents.Replace(former, consent)
                : file.Consents.Add(consent),
        };
    }
}

/// <summary>Whether the customer wants surveys was recorded.</summary>
public sealed record SurveyOptOutSet : CustomerFileEvent
{
    /// <summary>Whether the customer wants none.</summary>
    public required bool OptedOut { get; init; }

    internal override CustomerFile Apply(CustomerFile file, Stamp stamp) => file with { OptedOutOfSurveys = OptedOut };
}

/// <summary>Until when the law wants the file kept was recorded.</summary>
public sealed record RetentionSet : CustomerFileEvent
{
    /// <summary>Until when; null if no duty stands any more.</summary>
    public Instant? Until { get; init; }

    internal override CustomerFile Apply(CustomerFile file, Stamp stamp) => file with { RetainUntil = Until };
}

/// <summary>It was proposed that another file is of the same person.</summary>
public sealed record FileLinkProposed : CustomerFileEvent
{
    /// <summary>The other file.</summary>
    public required string With { get; init; }

    internal override CustomerFile Apply(CustomerFile file, Stamp stamp) => file with
    {
        Links = file.Links.Add(new() { With = With, ProposedBy = stamp.By }),
    };
}

/// <summary>That another file is of the same person was confirmed.</summary>
public sealed record FileLinkConfirmed : CustomerFileEvent
{
    /// <summary>The other file.</summary>
    public required string With { get; init; }

    internal override CustomerFile Apply(CustomerFile file, Stamp stamp) => file with
    {
        Links = [.. file.Links.Select(link => link.With == With ? link with { ConfirmedBy = stamp.By } : link)],
    };
}

/// <summary>A link, or the proposal of one, was taken back.</summary>
public sealed record FileUnlinked : CustomerFileEvent
{
    /// <summary>The other file.</summary>
    public required string With { get; init; }

    internal override CustomerFile Apply(CustomerFile file, Stamp stamp) => file with { Links = file.Links.RemoveAll(link => link.With == With) };
}

/// <summary>The customer asked to be erased.</summary>
public sealed record ErasureAsked : CustomerFileEvent
{
    /// <summary>Whether something forbade it then, so that the file was restricted.</summary>
    public required bool Restricts { get; init; }

    internal override CustomerFile Apply(CustomerFile file, Stamp stamp) => file with
    {
        Status = Restricts ? CustomerFileStatus.Restricted : file.Status,
        ErasureAskedAt = file.ErasureAskedAt ?? stamp.At,
    };
}

/// <summary>It was restricted.</summary>
public sealed record CustomerRestricted : CustomerFileEvent
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    internal override CustomerFile Apply(CustomerFile file, Stamp stamp) => file with { Status = CustomerFileStatus.Restricted };
}

/// <summary>It was erased.</summary>
public sealed record CustomerErased : CustomerFileEvent
{
    internal override CustomerFile Apply(CustomerFile file, Stamp stamp) => file with
    {
        Status = CustomerFileStatus.Erased,
        ErasedAt = stamp.At,
        Name = null,
        Contacts = [],
        Needs = [],
        Preferences = [],
    };
}

/// <summary>A legal hold was placed.</summary>
public sealed record FileHoldPlaced : CustomerFileEvent
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    internal override CustomerFile Apply(CustomerFile file, Stamp stamp) => file with
    {
        Hold = new() { Reason = Reason, By = stamp.By, Since = stamp.At },
    };
}

/// <summary>The legal hold was released.</summary>
public sealed record FileHoldReleased : CustomerFileEvent
{
    internal override CustomerFile Apply(CustomerFile file, Stamp stamp) => file with { Hold = null };
}
