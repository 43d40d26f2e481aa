namespace PerfBudget.Domain.Accounts;

/// <summary>Who did something (操作人), as histories, logs and versions keep it.</summary>
/// <param name="Id">The identity of the account, as text.</param>
/// <param name="Name">The name that others see.</param>
public sealed record Actor(string Id, string Name);
