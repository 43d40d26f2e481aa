using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Checks;
using PerfBudget.Domain.Citations;
using PerfBudget.Testing;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Display;

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
            .AddSingleton<ILogEventSink>(_lines);
        return base.InitializeAsync();
    }

    private sealed class Failing() : Check("test.failing", Severity.Error, "总是失败的规则", "总是失败", new Citation("测试文件"))
    {
        public override IEnumerable<Finding> Run(CheckContext context) => throw new InvalidCastException("在这里失败");
    }

    private sealed class Lines : ILogEventSink
    {
        public ConcurrentQueue<string> Errors { get; } = [];

        public void Emit(LogEvent logEvent)
        {
            if (logEvent.Level >= LogEventLevel.Error)
            {
                using var text = new StringWriter();
                new MessageTemplateTextFormatter("{Message:lj}", CultureInfo.InvariantCulture).Format(logEvent, text);
                Errors.Enqueue($"{text}: {logEvent.Exception?.Message}".Replace("\"", "", StringComparison.Ordinal));
            }
        }
    }
}
