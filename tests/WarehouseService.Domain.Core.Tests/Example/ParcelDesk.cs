using FluentResults;
using NodaTime.Testing;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Core.Tests;

public sealed class ParcelDesk
{
    private readonly Desk _desk;

    public ParcelDesk(
        IAggregateStore store, Lifecycle<Parcel, ParcelStatus, ParcelKnowledge>? lifecycle = null, IAccessLog? accessLog = null,
        RecordFormat<Parcel>? format = null)
    {
        _desk = new(store, new FakeClock(Sample.WrittenDown), accessLog);
        Parcels = new(store, format ?? ParcelFormat.Instance, lifecycle ?? new ParcelLifecycle());
    }

    public Repository<Parcel, ParcelStatus, ParcelKnowledge> Parcels { get; }

    public ParcelKnowledge World { get; set; } = new() { FreeShelf = "A1", Courier = "carl" };

    public int Planned { get; private set; }

    public int Gathered { get; private set; }

    public Task<Result<Accepted<Parcel>>> HandleAsync(ParcelCommand command, CommandContext context, CancellationToken cancellationToken = default) =>
        _desk.CommitAsync(context, cancel => PlanAsync(command, context, cancel), cancellationToken);

    private async Task<Plan<Parcel, ParcelStatus, ParcelKnowledge>> PlanAsync(
        ParcelCommand command, CommandContext context, CancellationToken cancel)
    {
        Planned++;
        var subject = await Parcels.ReadAsync(command, context, cancel);
        switch (command)
        {
            case ShipParcel { LeaveBehind: { } left } when left != command.Parcel:
                var fence = Parcels.Fence(left, context);
                return new(subject.Given(async token => Known(await fence.ReadAsync(token))), fence);

            case BundleParcel bundle:
                var other = await Parcels.ReadAsync(new TakeBundle { Parcel = bundle.Into, From = bundle.Parcel }, context, cancel);
                return new(subject.Given(_ => Task.FromResult(Known(other.Record.State))), other);

            default:
                return new(subject.Given(_ => Task.FromResult(Known(null))));
        }
    }

    private ParcelKnowledge Known(Parcel? other)
    {
        Gathered++;
        return World with { Other = other };
    }
}
