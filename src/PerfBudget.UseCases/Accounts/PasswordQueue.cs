namespace PerfBudget.UseCases.Accounts;

/// <summary>Checking a password is dear on purpose; at most half of the processors do it at a time, so that pages stay quick.</summary>
public sealed class PasswordQueue : IDisposable
{
    private readonly SemaphoreSlim _free = new(Math.Max(1, Environment.ProcessorCount / 2));

    public async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation);
        try
        {
            return await Task.Run(work, cancellation);
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose() => _free.Dispose();
}
