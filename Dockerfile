# The application alone; docker-compose.yml puts PostgreSQL beside it.
FROM node:20-bookworm-slim AS fonts
WORKDIR /fonts
COPY package.json package-lock.json ./
RUN npm ci --omit=optional

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/PerfBudget.Web -c Release -o /application

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /application
COPY --from=build /application .
COPY --from=fonts /fonts/node_modules ./node_modules
RUN mkdir /data && chown "$APP_UID" /data
USER $APP_UID
ENV PerfBudget__DataFolder=/data \
    URLS=http://+:8080
VOLUME /data
EXPOSE 8080
ENTRYPOINT ["dotnet", "PerfBudget.Web.dll"]
