using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Customers;

/// <summary>What an actor may ask of a <see cref="CustomerFile"/>.</summary>
public abstract record CustomerFileCommand : ICommand<CustomerFile>
{
    private protected CustomerFileCommand()
    {
    }

    /// <summary>The customer's id.</summary>
    public required string Customer { get; init; }

    /// <inheritdoc cref="ICommand.Expected" />
    public long? Expected { get; init; }

    string ICommand.Target => Customer;

    /// <summary>The command with everything personal in it sealed.</summary>
    /// <remarks>It comes before the input is judged: what is missing stays so, and is told by the guards.</remarks>
    internal virtual CustomerFileCommand SealedFor(Person person) => this;

    private protected static ImmutableArray<Contact> Sealed(ImmutableArray<Contact> contacts, Person person) =>
        [.. contacts.Select(contact => contact?.SealedFor(person)!)];

    private protected static ImmutableArray<PersonalText> Sealed(ImmutableArray<PersonalText> needs, Person person) =>
        [.. needs.Select(need => need?.SealedFor(person, PersonalFields.Need)!)];

    private protected static ImmutableArray<Preference> Sealed(ImmutableArray<Preference> preferences, Person person) =>
        [.. preferences.Select(preference => preference?.SealedFor(person)!)];
}

/// <summary>Opens a customer's file (建档).</summary>
public sealed record RegisterCustomer : CustomerFileCommand
{
    /// <summary>The customer's name.</summary>
    public required PersonalText Name { get; init; }

    /// <summary>How the customer can be reached.</summary>
    public ImmutableArray<Contact> Contacts { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What the customer needs.</summary>
    public ImmutableArray<PersonalText> Needs { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What the customer prefers.</summary>
    public ImmutableArray<Preference> Preferences { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The customer's tier.</summary>
    public string? Tier { get; init; }

    /// <summary>The id of the customer's contract.</summary>
    public string? Contract { get; init; }

    /// <summary>Whether the customer wants no surveys.</summary>
    public bool OptedOutOfSurveys { get; init; }

    internal override CustomerFileCommand SealedFor(Person person) => this with
    {
        Name = Name?.SealedFor(person, PersonalFields.Name)!,
        Contacts = Sealed(Contacts, person),
        Needs = Sealed(Needs, person),
        Preferences = Sealed(Preferences, person),
    };
}

/// <summary>Changes what is personal (变更档案). What is null stays as it is; lists replace the former ones.</summary>
public sealed record ChangePersonalData : CustomerFileCommand
{
    /// <summary>The customer's name.</summary>
    public PersonalText? Name { get; init; }

    /// <summary>How the customer can be reached.</summary>
    public ImmutableArray<Contact>? Contacts { get; init => field = value is { IsDefault: true } ? null : value; }

    /// <summary>What the customer needs.</summary>
    public ImmutableArray<PersonalText>? Needs { get; init => field = value is { IsDefault: true } ? null : value; }

    /// <summary>What the customer prefers.</summary>
    public ImmutableArray<Preference>? Preferences { get; init => field = value is { IsDefault: true } ? null : value; }

    internal override CustomerFileCommand SealedFor(Person person) => this with
    {
        Name = Name?.SealedFor(person, PersonalFields.Name),
        Contacts = Contacts is { } contacts ? Sealed(contacts, person) : null,
        Needs = Needs is { } needs ? Sealed(needs, person) : null,
        Preferences = Preferences is { } preferences ? Sealed(preferences, person) : null,
    };
}

/// <summary>Sets what the customer was promised (客户等级与合同).</summary>
public sealed record SetCustomerTerms : CustomerFileCommand
{
    /// <summary>The customer's tier; null if there is none.</summary>
    public string? Tier { get; init; }

    /// <summary>The id of the customer's contract; null if there is none.</summary>
    public string? Contract { get; init; }
}

/// <summary>Records what the customer said to a purpose (同意或撤回同意).</summary>
public sealed record RecordConsent : CustomerFileCommand
{
    /// <summary>The purpose, for example <c>marketing</c>.</summary>
    public required string Purpose { get; init; }

    /// <summary>Whether the customer agrees; false withdraws it.</summary>
    public required bool IsGiven { get; init; }
}

/// <summary>Records whether the customer wants surveys (满意度调查意愿).</summary>
public sealed record SetSurveyOptOut : CustomerFileCommand
{
    /// <summary>Whether the customer wants none.</summary>
    public required bool OptedOut { get; init; }
}

/// <summary>Records until when the law wants the file kept (留存期限).</summary>
public sealed record SetRetention : CustomerFileCommand
{
    /// <summary>Until when; null if no duty stands any more.</summary>
    public Instant? Until { get; init; }
}

/// <summary>Proposes that another file is of the same person (提议关联). It touches both files.</summary>
public sealed record ProposeFileLink : CustomerFileCommand
{
    /// <summary>The other file.</summary>
    public required string With { get; init; }
}

/// <summary>Confirms what another person proposed (确认关联). It touches both files.</summary>
public sealed record ConfirmFileLink : CustomerFileCommand
{
    /// <summary>The other file.</summary>
    public required string With { get; init; }
}

/// <summary>Takes a link, or the proposal of one, back (解除关联). It touches both files.</summary>
public sealed record UnlinkFile : CustomerFileCommand
{
    /// <summary>The other file.</summary>
    public required string With { get; init; }
}

/// <summary>The customer asks to be erased (申请清除). Under a hold, an unfinished complaint or a duty to keep it, the file is restricted at once.</summary>
public sealed record AskForErasure : CustomerFileCommand;

/// <summary>Restricts the file (限制使用).</summary>
public sealed record RestrictCustomer : CustomerFileCommand
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>Erases the file (清除): its key is destroyed.</summary>
public sealed record EraseCustomer : CustomerFileCommand;

/// <summary>Places a legal hold on the file (保全).</summary>
public sealed record PlaceFileHold : CustomerFileCommand
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>Releases the legal hold on the file (解除保全).</summary>
public sealed record ReleaseFileHold : CustomerFileCommand;
