using FluentResults;

namespace WarehouseService.Domain.Customers;

/// <summary>
/// Shows customers to those who have to do with them. Every look, refused ones too, is written to the access log before it is answered: with
/// whether the role was entitled to it, on an erased file too.
/// </summary>
/// <remarks>
/// Supervisors see everybody; an agent the customer of a ticket of theirs that is active or resolved; a department the customer of a ticket or
/// complaint for which it has a live task. Nobody else sees anybody.
/// </remarks>
/// <threadsafety>Thread-safe if the interfaces given to it are.</threadsafety>
public sealed class CustomerViews
{
    /// <summary>What a look is called in the access log.</summary>
    public const string ViewName = "view/customer";

    private readonly Repository<CustomerFile, CustomerFileStatus, CustomerFileKnowledge> _files;
    private readonly IPersonKeys _keys;
    private readonly IPersonalCipher _cipher;
    private readonly ICustomerEntitlements _entitlements;
    private readonly IAccessLog _log;

    /// <summary>Views over files and their keys.</summary>
    public CustomerViews(
        Repository<CustomerFile, CustomerFileStatus, CustomerFileKnowledge> files,
        IPersonKeys keys,
        IPersonalCipher cipher,
        ICustomerEntitlements entitlements,
        IAccessLog log)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(cipher);
        ArgumentNullException.ThrowIfNull(entitlements);
        ArgumentNullException.ThrowIfNull(log);
        _files = files;
        _keys = keys;
        _cipher = cipher;
        _entitlements = entitlements;
        _log = log;
    }

    /// <summary>Looks at a customer.</summary>
    /// <param name="customer">The customer's id.</param>
    /// <param name="context">Who looks, when, under which id.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>
    /// What the role may see, or a failure with a <see cref="Refusal"/>: <see cref="CoreCodes.InvalidId"/>, <see cref="CoreCodes.NotFound"/>,
    /// <see cref="CoreCodes.NotPermitted"/> or <see cref="CustomerFileCodes.Erased"/>.
    /// </returns>
    public async Task<Result<CustomerView>> LookAsync(string customer, CommandContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!Identifier.IsValid(customer))
        {
            return await RefusedAsync(customer, context, new(CoreCodes.InvalidId, ("id", customer)), cancellationToken).ConfigureAwait(false);
        }

        var file = (await _files.FindAsync(context.Tenant, customer, cancellationToken).ConfigureAwait(false)).State;
        if (file is null)
        {
            Refusal unknown = new(CoreCodes.NotFound, ("kind", "customer-file"), ("id", customer));
            return await RefusedAsync(customer, context, unknown, cancellationToken).ConfigureAwait(false);
        }

        if (!await IsEntitledAsync(customer, context, cancellationToken).ConfigureAwait(false))
        {
            Refusal forbidden = new(CoreCodes.NotPermitted, ("actor", context.Actor), ("command", ViewName));
            return await RefusedAsync(customer, context, forbidden, cancellationToken).ConfigureAwait(false);
        }

        var reader = await PersonReader.ForAsync(_keys, _cipher, context.Tenant, customer, cancellationToken).ConfigureAwait(false);
        if (file.Status == CustomerFileStatus.Erased || reader.IsErased)
        {
            Refusal erased = new(CustomerFileCodes.Erased, ("customer", customer));
            return await RefusedAsync(customer, context, erased, cancellationToken).ConfigureAwait(false);
        }

        await _log.RecordAsync(EntryOf(customer, context), cancellationToken).ConfigureAwait(false);
        return Result.Ok(Shown(file, reader, context.Actor.Role));
    }

    private static CustomerView Shown(CustomerFile file, PersonReader reader, Role role)
    {
        string Text(string field, SealedText text) => reader.Read(field, text).Text!;
        var contact = new CustomerView
        {
            Customer = file.Id,
            Status = file.Status,
            Name = Text(PersonalFields.Name, file.Name!),
            Contacts = [.. file.Contacts.Select(one => new ContactView { Kind = one.Kind, Address = Text(PersonalFields.Contact, one.Address) })],
        };
        return role.IsDepartment ? contact : contact with
        {
            Needs = [.. file.Needs.Select(need => Text(PersonalFields.Need, need))],
            Preferences = [.. file.Preferences.Select(one => new PreferenceView { Name = one.Name, Value = Text(PersonalFields.Preference, one.Value) })],
            File = role == Role.Supervisor ? file : null,
        };
    }

    private static AccessEntry EntryOf(string customer, CommandContext context, Refusal? refusal = null) =>
        AccessEntry.Of(context, ViewName, "customer-file", customer, customer, refusal);

    private async Task<bool> IsEntitledAsync(string customer, CommandContext context, CancellationToken cancellationToken)
    {
        var (tenant, actor) = (context.Tenant, context.Actor);
        return actor.Role == Role.Supervisor
            || (actor.Role == Role.Agent && await _entitlements.OwnsTicketAsync(tenant, customer, actor, cancellationToken).ConfigureAwait(false))
            || (actor.Role.IsDepartment && await _entitlements.HasTaskAsync(tenant, customer, actor.Role, cancellationToken).ConfigureAwait(false));
    }

    private async Task<Result<CustomerView>> RefusedAsync(
        string customer, CommandContext context, Refusal refusal, CancellationToken cancellationToken)
    {
        await _log.RecordAsync(EntryOf(customer, context, refusal), cancellationToken).ConfigureAwait(false);
        return Result.Fail<CustomerView>(refusal);
    }
}
