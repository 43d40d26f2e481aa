namespace PerfBudget.Bench;
internal static class PrintBench { public static int Run(string[] a) => 0; }
