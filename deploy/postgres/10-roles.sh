#!/usr/bin/env bash
# Run once by the PostgreSQL image on an empty volume. The same state as PerfBudget.Persistence/Roles/DatabasePreparation.cs.
set -euo pipefail

psql -v ON_ERROR_STOP=1 -v owner_password="$PERFBUDGET_OWNER_PASSWORD" -v app_password="$PERFBUDGET_APP_PASSWORD" --username "$POSTGRES_USER" <<'SQL'
CREATE ROLE perfbudget_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'owner_password';
CREATE ROLE perfbudget_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'app_password';
CREATE DATABASE perfbudget OWNER perfbudget_owner;
REVOKE ALL ON DATABASE perfbudget FROM PUBLIC;
GRANT CONNECT ON DATABASE perfbudget TO perfbudget_app;
\connect perfbudget
CREATE EXTENSION IF NOT EXISTS pg_trgm;
ALTER SCHEMA public OWNER TO perfbudget_owner;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO perfbudget_app;
ALTER DEFAULT PRIVILEGES FOR ROLE perfbudget_owner IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO perfbudget_app;
ALTER DEFAULT PRIVILEGES FOR ROLE perfbudget_owner IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO perfbudget_app;
SQL
