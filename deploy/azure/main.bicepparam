// What is secret or differs comes from the environment, so that nothing of it is written down here.
using 'main.bicep'

param name = readEnvironmentVariable('POLICY_DESK_NAME', 'policydesk')
param location = readEnvironmentVariable('AZURE_LOCATION', 'uksouth')
param image = readEnvironmentVariable('POLICY_DESK_IMAGE')
param registryName = readEnvironmentVariable('POLICY_DESK_REGISTRY', '')
param appType = readEnvironmentVariable('MICROSOFT_APP_TYPE', 'UserAssignedMSI')
param appId = readEnvironmentVariable('MICROSOFT_APP_ID', '')
param appPassword = readEnvironmentVariable('MICROSOFT_APP_PASSWORD', '')
param databasePassword = readEnvironmentVariable('DATABASE_PASSWORD')
param caseKey = readEnvironmentVariable('CASE_KEY')
param graphEnabled = readEnvironmentVariable('GRAPH_ENABLED', 'false') == 'true'
param graphTeamsAppId = readEnvironmentVariable('GRAPH_TEAMS_APP_ID', '')
param replicas = 1
param backupDays = 14
