using System.Diagnostics;
using PerfBudget.Domain.Checks;

namespace PerfBudget.Domain.Tests.Mutations;

/// <summary>How long all checks take: over one form, and over many on some cores. A bench console calls it too.</summary>
public static class CheckSpeed
{
    /// <summary>The mean time over one form, and the time over all forms on the cores.</summary>
    public static (TimeSpan OneForm, TimeSpan AllForms) Measure(int forms, int cores)
    {
        var made = Enumerable.Range(0, forms).Select(seed => ConsistentForm.Of((Style)(seed % Enum.GetValues<Style>().Length), seed)).ToArray();
        var sample = made.Take(Math.Min(forms, 600)).ToArray();
        foreach (var form in sample)
        {
            _ = CheckBook.Shipped.Run(form.Context);
        }

        var one = Stopwatch.StartNew();
        foreach (var form in sample)
        {
            _ = CheckBook.Shipped.Run(form.Context);
        }

        one.Stop();
        var all = Stopwatch.StartNew();
        Parallel.ForEach(made, new ParallelOptions { MaxDegreeOfParallelism = cores }, form => _ = CheckBook.Shipped.Run(form.Context));
        return (one.Elapsed / sample.Length, all.Elapsed);
    }
}
