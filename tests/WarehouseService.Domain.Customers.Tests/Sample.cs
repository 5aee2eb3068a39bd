using System.Security.Cryptography;
using NodaTime;
using WarehouseService.Domain;
using WarehouseService.Domain.Customers;
using WarehouseService.Domain.Customers.Json;
using WarehouseService.Domain.Storage;

internal static class Sample
{
    public static async Task<string> RunAsync(IAggregateStore store, IKeyVault vault, MasterKey master, IClock clock)
    {
        var files = new Repository<CustomerFile, CustomerFileStatus, CustomerFileKnowledge>(store, CustomerFileFormat.Instance, new CustomerFileLifecycle());
        var random = new StrongRandom();
        var (keys, cipher) = (new VaultedPersonKeys(vault, random, master), new AesGcmCipher(random));
        var desk = new CustomerFileDesk(new Desk(store, clock), files, keys, cipher, new NoComplaints());

        CommandContext By(Actor actor, string commandId) => new() { CommandId = commandId, Actor = actor, At = clock.GetCurrentInstant() };
        await desk.HandleAsync(
            new RegisterCustomer { Customer = "C1", Name = "Li Lei", Contacts = [new() { Kind = ContactKind.Email, Address = "lilei@example.org" }] },
            By(Actor.Agent("ann"), "1"));
        var isTheirs = await desk.IsReachedAtAsync("default", "C1", "LiLei@Example.org");

        var file = (await files.FindAsync("default", "C1")).State!;
        var (name, sue) = (file.Name, Actor.Supervisor("sue"));
        var tooEarly = await desk.HandleAsync(new EraseCustomer { Customer = "C1" }, By(sue, "2"));
        await desk.HandleAsync(new AskForErasure { Customer = "C1" }, By(Actor.Customer("C1"), "3"));
        await desk.HandleAsync(new EraseCustomer { Customer = "C1" }, By(sue, "4"));

        var reader = await PersonReader.ForAsync(keys, cipher, "default", "C1");
        return $"{isTheirs}, {tooEarly.Refusal()!.Code}, {reader.Read(PersonalFields.Name, name)}";
    }

    private sealed class StrongRandom : IRandomSource
    {
        public void Fill(Span<byte> bytes) => RandomNumberGenerator.Fill(bytes);
    }
}
