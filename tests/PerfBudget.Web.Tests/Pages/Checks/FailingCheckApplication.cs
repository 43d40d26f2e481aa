using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PerfBudget.Domain.Checks;
using PerfBudget.Domain.Citations;
using PerfBudget.Testing;

namespace PerfBudget.Web.Tests.Pages.Checks;

/// <summary>The application with one check more, which throws, and with what is written into its log.</summary>
public sealed class FailingCheckApplication(PostgresServer server) : RunningApplication(server)
{
    /// <summary>What the person is told of the check.</summary>
    public const string Sentence = "“总是失败的规则”这一项检查没有运行成功，请联系管理员（检查代码 test.failing）。";

    private readonly Lines _lines = new();

    /// <summary>The errors in the log.</summary>
    public IEnumerable<string> Errors => _lines.Errors;

    public override Task InitializeAsync()
    {
        Replacements = services => services
            .AddSingleton(new CheckBook([.. CheckBook.Shipped.Checks, new Failing()]))
            .AddSingleton<ILoggerProvider>(_lines);
        return base.InitializeAsync();
    }

    private sealed class Failing() : Check("test.failing", Severity.Error, "总是失败的规则", "总是失败", new Citation("测试文件"))
    {
        public override IEnumerable<Finding> Run(CheckContext context) => throw new InvalidCastException("在这里失败");
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Errors { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel level, EventId id, TState state, Exception? error, Func<TState, Exception?, string> format)
        {
            if (IsEnabled(level))
            {
                Errors.Enqueue($"{format(state, error)}: {error?.Message}");
            }
        }

        public void Dispose()
        {
        }
    }
}
