using FluentResults;

namespace WarehouseService.Domain.Customers;

/// <summary>The desk for customers' files: seals what is personal, gathers what must be known, and commits what is decided.</summary>
/// <remarks>
/// A command that was accepted is remembered by its id and a digest of its content in which, for what is personal, a digest under the person's key
/// stands. Once the file is erased that digest cannot be made again: to a personal command that is then sent again, the id is one reused with other
/// content.
/// </remarks>
/// <threadsafety>Thread-safe if the store and the interfaces given to it are.</threadsafety>
public sealed class CustomerFileDesk
{
    private readonly Desk _desk;
    private readonly Repository<CustomerFile, CustomerFileStatus, CustomerFileKnowledge> _files;
    private readonly IPersonKeys _keys;
    private readonly IPersonalCipher _cipher;
    private readonly ICustomerComplaints _complaints;

    /// <summary>A desk over its records and what it asks of others.</summary>
    public CustomerFileDesk(
        Desk desk,
        Repository<CustomerFile, CustomerFileStatus, CustomerFileKnowledge> files,
        IPersonKeys keys,
        IPersonalCipher cipher,
        ICustomerComplaints complaints)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(cipher);
        ArgumentNullException.ThrowIfNull(complaints);
        _desk = desk;
        _files = files;
        _keys = keys;
        _cipher = cipher;
        _complaints = complaints;
    }

    /// <summary>Carries out a command.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="context">Who, when, under which id.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The file that it led to, or a failure with a <see cref="Refusal"/>. Once erasing is answered, the key is destroyed.</returns>
    public async Task<Result<Accepted<CustomerFile>>> HandleAsync(
        CustomerFileCommand command, CommandContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(context);
        var result = await _desk.CommitAsync(context, cancel => PlanAsync(command, context, cancel), cancellationToken).ConfigureAwait(false);
        if (command is EraseCustomer && result.IsSuccess)
        {
            await _keys.DestroyAsync(context.Tenant, command.Customer, cancellationToken).ConfigureAwait(false);
        }

        return result;
    }

    /// <summary>Whether an address or number belongs to a customer, however it is written. Nothing is read that can be read.</summary>
    /// <param name="tenant">Whose customer.</param>
    /// <param name="customer">The customer's id.</param>
    /// <param name="address">The address or number.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<bool> IsReachedAtAsync(string tenant, string customer, string address, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        var file = (await _files.FindAsync(tenant, customer, cancellationToken).ConfigureAwait(false)).State;
        if (file is not { Contacts.IsEmpty: false } || await _keys.FindAsync(tenant, customer, cancellationToken).ConfigureAwait(false) is not { } key)
        {
            return false;
        }

        var match = Contact.MatchOf(new(_cipher, key), address);
        return file.Contacts.Any(contact => contact.Match == match);
    }

    private Task<Plan<CustomerFile, CustomerFileStatus, CustomerFileKnowledge>> PlanAsync(
        CustomerFileCommand command, CommandContext context, CancellationToken cancel) => command switch
    {
        RegisterCustomer or ChangePersonalData => PlanPersonalAsync(command, context, cancel),
        ProposeFileLink { With: var with } => PlanBothAsync(command, with, context, cancel),
        ConfirmFileLink { With: var with } => PlanBothAsync(command, with, context, cancel),
        UnlinkFile { With: var with } => PlanBothAsync(command, with, context, cancel),
        AskForErasure or EraseCustomer => PlanErasureAsync(command, context, cancel),
        _ => PlanAloneAsync(command, context, cancel),
    };

    private async Task<Plan<CustomerFile, CustomerFileStatus, CustomerFileKnowledge>> PlanAloneAsync(
        CustomerFileCommand command, CommandContext context, CancellationToken cancel) =>
        new(await _files.ReadAsync(command, context, cancel).ConfigureAwait(false));

    // A key is made for a file that is about to be opened, and for no other: not for what is refused, nor for what was erased.
    private async Task<Plan<CustomerFile, CustomerFileStatus, CustomerFileKnowledge>> PlanPersonalAsync(
        CustomerFileCommand command, CommandContext context, CancellationToken cancel)
    {
        var subject = await _files.ReadAsync(command, context, cancel).ConfigureAwait(false);
        var key = subject.Record.State is not null ? await _keys.FindAsync(context.Tenant, command.Customer, cancel).ConfigureAwait(false)
            : subject.RefusalSoFar() is null ? await _keys.CreateAsync(context.Tenant, command.Customer, cancel).ConfigureAwait(false)
            : null;
        return key is null ? new(subject) : await PlanAloneAsync(command.SealedFor(new(_cipher, key)), context, cancel).ConfigureAwait(false);
    }

    // The same is asked of both files, and both must agree.
    private async Task<Plan<CustomerFile, CustomerFileStatus, CustomerFileKnowledge>> PlanBothAsync(
        CustomerFileCommand command, string with, CommandContext context, CancellationToken cancel)
    {
        var subject = await _files.ReadAsync(command, context, cancel).ConfigureAwait(false);
        CustomerFileCommand mirrored = command switch
        {
            ProposeFileLink propose => propose with { Customer = with, With = command.Customer, Expected = null },
            ConfirmFileLink confirm => confirm with { Customer = with, With = command.Customer, Expected = null },
            _ => new UnlinkFile { Customer = with, With = command.Customer },
        };
        return new(subject, await _files.ReadAsync(mirrored, context, cancel).ConfigureAwait(false));
    }

    private async Task<Plan<CustomerFile, CustomerFileStatus, CustomerFileKnowledge>> PlanErasureAsync(
        CustomerFileCommand command, CommandContext context, CancellationToken cancel)
    {
        var subject = await _files.ReadAsync(command, context, cancel).ConfigureAwait(false);
        if (subject.Record.State is null)
        {
            return new(subject);
        }

        var complaints = await _complaints.OfAsync(command.Customer, context, cancel).ConfigureAwait(false);
        subject.Given(_ => Task.FromResult(new CustomerFileKnowledge
        {
            HasUnfinishedComplaint = complaints.IsUnfinished,
            HasComplaintOnHold = complaints.IsOnHold,
        }));
        return new(subject, [.. complaints.Fences]);
    }
}
