// dotnet-ef asks for a program that it can load; it never runs this one.
Console.Error.WriteLine("This project is used by dotnet-ef alone; docs/development.md says how.");
return 1;
