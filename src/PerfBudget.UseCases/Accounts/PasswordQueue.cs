namespace PerfBudget.UseCases.Accounts;

/// <summary>Checking a password is dear on purpose; at most half of the processors do it at a time, so that pages stay quick.</summary>
public sealed class PasswordQueue : IDisposable
{
    private readonly SemaphoreSlim _free = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>Waits until a processor is free for passwords, does the work and returns its result.</summary>
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

    /// <summary>Frees the semaphore. No work may be waiting or running any more.</summary>
    public void Dispose() => _free.Dispose();
}
