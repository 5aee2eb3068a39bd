namespace WarehouseService.Domain;

/// <summary>What an actor asks of one record, whatever its kind.</summary>
public interface ICommand
{
    /// <summary>The record's id.</summary>
    string Target { get; }

    /// <summary>The version that the caller saw; null if the caller does not mind. Not part of the command's content.</summary>
    long? Expected => null;
}

/// <summary>What an actor asks of one record.</summary>
/// <typeparam name="TState">The record's state.</typeparam>
public interface ICommand<in TState> : ICommand;
