namespace ServiceDesk;

/// <summary>Something that the user gave cannot be used. The message says where and what to do; the program ends with it.</summary>
internal sealed class UnusableInputException(string message, Exception? inner = null) : Exception(message, inner);
