namespace PerfBudget.UseCases.Mails;

internal static class MailsRegistration
{
    public static void AddMails(this IServiceCollection services)
    {
        services.AddSingleton(provider => MailSetup.Read(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<SetMailAddress>();
        services.AddSingleton<SendBySmtp>();
        services.AddSingleton<SendMails>();
        services.AddSingleton<WriteStepMail>();
        services.AddSingleton<WriteReminders>();
        services.AddSingleton<SeeMails>();
    }
}
