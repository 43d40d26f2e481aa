using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PerfBudget.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class TodoAndMails : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "steps_unit",
                table: "steps");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "notices_read_at",
                table: "accounts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "mails",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    once = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    next_try_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_error = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mails", x => x.id);
                    table.ForeignKey(
                        name: "FK_mails_accounts_person_id",
                        column: x => x.person_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "steps_unit_at",
                table: "steps",
                columns: new[] { "unit_id", "at" });

            migrationBuilder.CreateIndex(
                name: "filings_state_unit",
                table: "filings",
                columns: new[] { "state", "unit_id" });

            migrationBuilder.CreateIndex(
                name: "mails_once",
                table: "mails",
                column: "once",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "mails_person",
                table: "mails",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "mails_waiting",
                table: "mails",
                column: "next_try_at",
                filter: "next_try_at IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "mails");

            migrationBuilder.DropIndex(
                name: "steps_unit_at",
                table: "steps");

            migrationBuilder.DropIndex(
                name: "filings_state_unit",
                table: "filings");

            migrationBuilder.DropColumn(
                name: "notices_read_at",
                table: "accounts");

            migrationBuilder.CreateIndex(
                name: "steps_unit",
                table: "steps",
                column: "unit_id");
        }
    }
}
